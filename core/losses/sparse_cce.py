"""Categorical cross-entropy under the name that Keras uses for integer labels."""

from core.losses.cce import CCE


class SparseCCE(CCE):
    """Categorical cross-entropy for integer class labels instead of one-hot rows. Layerwright encodes the labels
    itself, so both losses are identical here. It is listed for people who know it from Keras."""

    kind = "sparse_cce"
    title = "Sparse categorical cross-entropy"
    formula = r"L = -\ln\hat y_y"
