"""train.py ROWS TABLE [title]: learns from the rows of TextRows how likely a unit is text, or the title, and writes the
table of trees.

Prints the area under the curve of three folds; a page is in one of them. Wants lightgbm, numpy and scikit-learn.
"""

import sys

import lightgbm as lgb
import numpy as np
from sklearn.metrics import roc_auc_score

ROUNDS = 80
SETTINGS = dict(
    objective="binary", learning_rate=0.1, num_leaves=31, min_data_in_leaf=80, feature_fraction=0.6,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=5, max_bin=63, force_row_wise=True, num_threads=1,
    verbose=-1, seed=7)


def fit(x, y, w):
    # Of the units of a page a fifth will do; of a million at most.
    some = np.random.RandomState(3).rand(len(y)) < (0.2 if len(y) > 1_000_000 else 1)
    return lgb.train(SETTINGS, lgb.Dataset(x[some], y[some], weight=w[some]), ROUNDS)


def tree(node, out):
    if "leaf_value" in node:
        out.append(str(round(node["leaf_value"] * 1000)))
        return
    at = node["threshold"] if abs(node["threshold"]) > 1e-20 else 0
    out.append(f"{node['split_feature']}<{at:.5g}")
    tree(node["left_child"], out)
    tree(node["right_child"], out)


def titles(x, y, names, rng):
    """Of the lines that may be titles, all that are and a third of the others."""
    words = x[:, names.index("words")]
    return (words >= 1) & (words <= 32) & (y >= 0) & ((y > 0) | (rng.rand(len(y)) < 0.35))


def main(rows, table, target="text"):
    names = open(f"{rows}/names.txt").read().split()
    a = np.fromfile(f"{rows}/rows.bin", dtype=">f4").astype(np.float32).reshape(-1, len(names) + 4)
    page, x, y = a[:, 0].astype(int), a[:, 4:], (a[:, 2] >= 0.6).astype(np.float32)
    if target == "title":
        some = titles(x, a[:, 3], names, np.random.RandomState(1))
        page, x, y = page[some], x[some], a[some, 3]
    # A long page weighs more than a short one, but not as much as it is longer.
    w = 1 / np.sqrt(np.bincount(page)[page])
    fold = np.random.RandomState(3).randint(0, 3, page.max() + 1)[page]
    p = np.zeros(len(y))
    for k in range(3):
        p[fold == k] = fit(x[fold != k], y[fold != k], w[fold != k]).predict(x[fold == k])
    print("area under the curve", roc_auc_score(y, p, sample_weight=w))
    head = [line for line in open(table) if line.startswith("#")]
    with open(table, "w") as f:
        f.writelines(head)
        for t in fit(x, y, w).dump_model()["tree_info"]:
            out = []
            tree(t["tree_structure"], out)
            f.write(" ".join(out) + "\n")


main(*sys.argv[1:])
