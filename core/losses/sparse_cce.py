"""Categorical cross-entropy under the name that Keras uses for integer labels."""

from core.losses.cce import CCE


class SparseCCE(CCE):
    """Categorical cross-entropy for integer class labels instead of one-hot rows. The program encodes labels either
    way, so the two are identical. The name is for those who know it from Keras."""

    kind = "sparse_cce"
    title = "Sparse categorical cross-entropy"
    formula = r"L = -\ln\hat y_y"
