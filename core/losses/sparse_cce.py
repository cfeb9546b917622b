"""Categorical cross-entropy by the name it has where labels are numbers."""

from core.losses.cce import CCE


class SparseCCE(CCE):
    """Categorical cross-entropy for labels that are numbers of classes and not rows of zeros and a one. Here labels are
    encoded by the program either way, so that it is the same loss to the last digit: the name is for those who know it
    from Keras."""

    kind = "sparse_cce"
    title = "Sparse categorical cross-entropy"
    formula = r"L = -\ln\hat y_y"
