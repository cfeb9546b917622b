"""Categorical cross-entropy under the name that Keras uses for integer labels."""

from core.losses.cce import CCE


class SparseCCE(CCE):
    """Categorical cross-entropy for integer class labels instead of one-hot rows. Layerwright encodes the labels
    itself, so both losses are identical here. It is listed for people who know it from Keras."""

    kind = "sparse_cce"
    title = "Sparse categorical cross-entropy"
    formula = r"L = -\ln\hat y_y"
    derivative = r"\frac{\partial L}{\partial z_k} = \hat y_k - [k = y]"
    use = "Where the course or a Keras example names it. In Keras the labels are then class numbers, not one-hot rows."
    beware = "In Keras, one-hot labels with it, or class numbers with the other, raise an error."
    related = ("loss/cce",)
