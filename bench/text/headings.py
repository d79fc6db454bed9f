"""headings.py LINES WEIGHTS SHARE: learns from the lines of HeadingRows how much each trait speaks for a heading.

Two logistic models: of the line alone, and of the line among the others (Headings.java says how they are compared).
The weights in WEIGHTS are replaced by their mean with the learned ones, which count for SHARE (1: these alone). Prints
precision and recall of three folds; a page is in one of them. Wants numpy, scipy and scikit-learn.
"""

import sys

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

FORM = ["words=", "style=", "ends=", "number=", "gaps=", "after=", "begins=", "run=", "kind="]
LONGEST, SMALLEST, RULE = 600, 0.04, 0.95


class Page:
    def __init__(self, number):
        self.number, self.at, self.label, self.traits = number, [], [], []


def read(path):
    pages = []
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[0].startswith("page "):
            pages.append(Page(int(f[0][5:])))
            continue
        pages[-1].at.append(int(f[0]))
        pages[-1].label.append(int(f[1]))
        pages[-1].traits.append(f[2:])
    return [p for p in pages if 0 < len(p.at) <= LONGEST]


def bucket(value, tops):
    k = int(np.searchsorted(tops, value))
    return f">{tops[-1]}" if k == len(tops) else f"<={tops[k]}"


def together(page, first):
    """The traits of each line among the others, as Headings.together has them."""
    n = len(page.at)
    forms = [[next((x for x in t if x.startswith(g)), "") for g in FORM] for t in page.traits]
    ids = {x: k for k, x in enumerate({x for f in forms for x in f})}
    f = np.array([[ids[x] for x in form] for form in forms])
    alike = (f[:, None, :] == f[None, :, :]).mean(2) * first[None, :]
    np.fill_diagonal(alike, 0)
    out = []
    for k in range(n):
        like, total = alike[k].sum(), first.sum() - first[k]
        last = first[k - 1] if k > 0 and page.at[k] - page.at[k - 1] == 1 else -1
        following = first[k + 1] if k + 1 < n and page.at[k + 1] - page.at[k] == 1 else -1
        t = [
            "alone=" + bucket(int(100 * first[k]), [3, 8, 15, 25, 35, 45, 55, 65, 75, 85, 95]),
            "likeness="
            + ("no-others" if total < 0.5 else bucket(int(100 * like / total), [30, 40, 50, 60, 70, 80])),
            "company=" + bucket(int(10 * like), [1, 3, 8, 15, 30, 60, 120]),
            "likest=" + bucket(int(100 * alike[k].max()), [10, 25, 40, 55, 70]),
            "sure=" + bucket(int((first > 0.5).sum() - (first[k] > 0.5)), [0, 1, 2, 4, 8, 16]),
        ]
        for name, p in (("last", last), ("next", following)):
            t.append(f"{name}-is=" + ("none" if p < 0 else bucket(int(100 * p), [10, 30, 50, 70, 90])))
            if p >= 0:
                t.append(f"{name}-is-likelier=" + ("yes" if p > first[k] else "no"))
        out.append(t)
    return out


def matrix(rows, names):
    at = [[names[t] for t in row if t in names] for row in rows]
    ends = np.cumsum([0] + [len(r) for r in at])
    columns = np.array([c for r in at for c in r])
    return sp.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))


def fit(x, y, w):
    return LogisticRegression(C=0.1, max_iter=200).fit(x, y, sample_weight=w)


def folds(x, y, w, fold):
    p = np.zeros(len(y))
    for k in range(3):
        p[fold == k] = fit(x[fold != k], y[fold != k], w[fold != k]).predict_proba(x[fold == k])[:, 1]
    return p


def main(lines, table, share):
    pages = read(lines)
    rows = [t for p in pages for t in p.traits]
    label = np.array([x for p in pages for x in p.label])
    y = (label == 1).astype(int)
    # A long page weighs more than a short one, but not as much as it is longer; what a reader mode dropped is unsure.
    size = np.array([len(p.at) for p in pages for _ in p.at])
    w = np.where(label == 2, 0.3, 1) / np.sqrt(np.maximum(10, size)) * 4
    fold = np.array([p.number * 7919 % 3 for p in pages for _ in p.at])
    ruled = np.array([any(t.startswith("rule=") for t in r) for r in rows])
    names = {t: k for k, t in enumerate(sorted({t for r in rows for t in r}))}
    x = matrix(rows, names)
    first = np.where(ruled, RULE, folds(x, y, w, fold))
    alone = fit(x, y, w)
    starts = np.cumsum([0] + [len(p.at) for p in pages])
    more = [t for p, a, b in zip(pages, starts, starts[1:]) for t in together(p, first[a:b])]
    both = [r + t for r, t in zip(rows, more)]
    all_names = {t: k for k, t in enumerate(sorted({t for r in both for t in r}))}
    x = matrix(both, all_names)
    found = np.where(ruled, RULE, folds(x, y, w, fold)) >= 0.45
    right = (found & (y == 1)).sum()
    print("precision", right / found.sum(), "recall of the candidates", right / y.sum())
    models = {"alone": (names, alone), "together": (all_names, fit(x, y, w))}
    old = {m: {} for m in models}
    head = []
    for line in open(table, encoding="utf-8"):
        f = line.split()
        if f and f[0] in old:
            old[f[0]][f[1]] = float(f[2])
        else:
            head.append(line)
    with open(table, "w", encoding="utf-8") as out:
        out.write("".join(head).rstrip("\n") + "\n\n")
        for m, (index, model) in models.items():
            new = {t: model.coef_[0][k] for t, k in index.items()}
            new["bias"] += model.intercept_[0]
            for t in sorted(new.keys() | old[m].keys()):
                weight = share * new.get(t, 0) + (1 - share) * old[m].get(t, 0)
                if abs(weight) >= SMALLEST:
                    out.write(f"{m} {t} {weight:.2f}\n")


main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
