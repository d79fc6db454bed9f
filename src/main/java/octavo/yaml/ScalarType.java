package octavo.yaml;

/// Types of YAML 1.2's core schema (10.3.2) that a scalar resolves to.
public enum ScalarType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
}
