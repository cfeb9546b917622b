"""Edits of built features, which are computed from number columns."""

from core.data.built.feature import BuiltFeature
from core.messages import message
from core.project import Project
from core.project.edits.errors import EditError
from core.project.edits.layers import change_data


def build_feature(project: Project, feature: BuiltFeature) -> Project:
    """Add a built feature. Raises EditError where it is there already or lacks a column."""
    if not all(feature.columns):
        raise EditError(message("The feature has no column. Choose one."))
    if feature in project.data.built:
        raise EditError(message("{name} is built already. Choose another function or column.", name=feature.name))
    return change_data(project, built=(*project.data.built, feature))


def remove_feature(project: Project, feature: BuiltFeature) -> Project:
    """Remove a built feature, if it is there."""
    return change_data(project, built=tuple(other for other in project.data.built if other != feature))
