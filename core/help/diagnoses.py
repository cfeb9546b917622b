"""A page for every kind of diagnosis and advice: what is seen, why it happens, and what cures it."""

from math import sqrt

from core.diagnoses.dying_relu import SHARE as DEAD
from core.diagnoses.exploding_gradients import LARGE
from core.diagnoses.learning_rate import HIGH, LOW
from core.diagnoses.saturation import SHARE as SATURATED
from core.diagnoses.vanishing_gradients import SHARE as VANISHED
from core.diagnoses.vanishing_gradients import SMALL
from core.help.page import Page
from core.layers import AlphaDropout, Dropout
from core.messages import Message, message
from core.project.advice.batch_norm import FEW as FEW_IN_BATCH
from core.project.advice.dropout_rate import USUAL
from core.project.advice.inputs import LARGE as LARGE_INPUT
from core.project.advice.rows import FEW, RATIO

SEEN, WHY, CURE = message("How it is seen"), message("Why"), message("What helps")


def _page(kind: str, title: Message, seen: Message, why: Message, cure: Message, *related: str) -> Page:
    return Page(f"diagnosis/{kind}", title, why, (), ((SEEN, seen), (CURE, cure)), related=related)


DIAGNOSES = (
    _page(
        "vanishing_gradients",
        message("Gradients vanish"),
        message(
            "The gradient norm of the first layers is below {small:g}, or below {share:g} of the largest, and their "
            "weights stand still. In Gradients the lines fan out by powers of ten.",
            small=SMALL,
            share=VANISHED,
        ),
        message(
            "On the way back, every layer multiplies the gradient by its weights and by the slope of its activation. "
            "That slope is at most ¼ for sigmoid and 1 for tanh, so that after many layers nothing is left."
        ),
        message(
            "ReLU with He initialization, batch norm, or branches that skip layers. Adam enlarges small gradients."
        ),
        "activation/relu", "layer/batch_norm", "initializer/he_normal", "layer/add", "idea/backpropagation",
    ),
    _page(
        "exploding_gradients",
        message("Gradients explode"),
        message(
            "A gradient norm is above {large:,g}, or was in the first step of a run that then diverged.",
            large=LARGE,
        ),
        message(
            "On the way back, every layer multiplies the gradient by its weights. Where these are large, it grows with "
            "every layer, and one step throws the weights far away."
        ),
        message("Smaller first weights, clipping by global norm, a lower learning rate, or batch norm."),
        "clipping/global_norm", "initializer/large_uniform", "layer/batch_norm", "idea/backpropagation",
    ),
    _page(
        "dying_relu",
        message("Units have died"),
        message(
            "At least {share:.0%} of the units of a layer with ReLU are 0 on every row that was looked at.",
            share=DEAD,
        ),
        message(
            "Where the weighted sum is below 0 on every row, ReLU passes no value on and no gradient back: the unit "
            "cannot recover. A step that was too large, or a large negative bias, has brought it there."
        ),
        message("Leaky ReLU or ELU, a lower learning rate, He initialization with biases of 0; then start again."),
        "activation/leaky_relu", "activation/elu", "activation/relu", "initializer/he_normal",
    ),
    _page(
        "saturation",
        message("Units are saturated"),
        message(
            "{share:.0%} of the outputs of a sigmoid or tanh layer are at the ends of their range.",
            share=SATURATED,
        ),
        message(
            "At the ends of sigmoid and tanh the slope is almost 0, so that the weights get no gradient. Weights that "
            "are too large, at the start or later, bring units there."
        ),
        message("Glorot initialization, scaled inputs, batch norm, or ReLU."),
        "activation/tanh", "activation/sigmoid", "initializer/glorot_uniform", "layer/batch_norm", "idea/scaling",
    ),
    _page(
        "constant_start",
        message("All units compute the same"),
        message("A layer began with equal weights, and its units give the same outputs still."),
        message(
            "Units with equal weights get equal gradients, and stay equal: the layer is as good as a single unit. "
            "Random first weights break the symmetry."
        ),
        message("He or Glorot initialization, and a new start."),
        "initializer/zeros", "initializer/constant", "initializer/he_normal", "idea/start",
    ),
    _page(
        "learning_rate_too_high",
        message("The learning rate is too high"),
        message(
            "The loss is above that of a guess, or a step changes the weights by more than {high:.0%} of their size "
            "and the loss goes up as often as down.",
            high=HIGH,
        ),
        message(
            "A step goes past the floor of the valley and up the other side. The loss zig-zags, and with a still "
            "higher rate diverges."
        ),
        message("Divide the rate by 10. The slider does it during the run. A schedule lowers it by itself."),
        "idea/gradient_descent", "schedule/cosine", "schedule/plateau", "idea/surfaces",
    ),
    _page(
        "learning_rate_too_low",
        message("The learning rate is too low"),
        message(
            "Gradients reach every layer, but a step changes the weights by less than {low:g} of their size.",
            low=LOW,
        ),
        message("Steps are so small that the loss crawls. About 1e-3 of the weights a step is usual."),
        message("Multiply the rate by 10, or choose Adam, which finds a size of step for every weight."),
        "optimizer/adam", "idea/gradient_descent", "view/updates",
    ),
    _page(
        "divergence",
        message("Training diverged"),
        message(
            "The loss became infinite or NaN. The run stops, names the step and the layer, and keeps the last good "
            "weights."
        ),
        message("Values grew until float32 could not hold them: steps were too large, or weights or inputs were."),
        message("A lower learning rate, scaled inputs, clipped gradients."),
        "clipping/global_norm", "idea/scaling", "diagnosis/exploding_gradients",
    ),
    _page(
        "plateau",
        message("The loss does not fall"),
        message("The training loss is where it was in the first epochs, and nothing else explains it."),
        message(
            "The weights are at a flat place, such as a saddle point, or the steps swing around without getting down."
        ),
        message("Adam or momentum, another learning rate, another seed."),
        "idea/surfaces", "optimizer/adam", "optimizer/momentum", "schedule/plateau",
    ),
    _page(
        "underfitting",
        message("The network underfits"),
        message("A single layer has learned what it can, and is less than half-way from a guess to always right."),
        message("The network is too simple for the data: without a hidden layer it draws straight lines only."),
        message("A hidden layer, more units, less penalty and dropout, more or better inputs."),
        "idea/bending", "course/choosing", "layer/dense",
    ),
    _page(
        "overfitting",
        message("The network overfits"),
        message("The validation loss rises, far above a training loss that goes on falling."),
        message(
            "The network learns the training rows by heart, with their noise, instead of what they have in common. "
            "It has more weights than the rows can fix."
        ),
        message("More rows, early stopping with the best weights restored, dropout, an L2 penalty, fewer units."),
        "stopping/early", "layer/dropout", "penalty/l2", "penalty/l1", "course/choosing",
    ),
    _page(
        "no_better_than_trivial",
        message("No better than a guess"),
        message("The accuracy is that of always giving the most frequent class, or R² is 0."),
        message(
            "The outputs do not depend on the inputs. Either nothing in them tells the answer, or nothing was learned."
        ),
        message(
            "Look at the data first: is the target right, does a feature say anything of it? Then at other diagnoses."
        ),
        "metric/accuracy", "metric/r2", "diagnosis/imbalanced_classes",
    ),
    _page(
        "loss_and_activation",
        message("Loss and activation do not belong together"),
        message("The output has another activation than the loss expects, or a loss for numbers learns classes."),
        message(
            "Cross-entropy needs probabilities, and with its own activation has the simple gradient ŷ − y. Mean "
            "squared error on a saturated sigmoid has almost none."
        ),
        message("Sigmoid with binary, softmax with categorical cross-entropy, linear with MSE, MAE and Huber."),
        "idea/models", "loss/cce", "loss/bce", "loss/mse",
    ),
    _page(
        "batch_norm_small_batch",
        message("Batch norm with a tiny batch"),
        message("There is batch norm, and a batch has fewer than {few:row|rows}.", few=FEW_IN_BATCH),
        message("The mean and the spread of so few rows are mostly chance, and of one row the result is always 0."),
        message("A larger batch, or layer norm."),
        "layer/batch_norm", "layer/layer_norm",
    ),
    _page(
        "dropout_rate",
        message("Dropout outside its usual rates"),
        message(
            "A dropout layer drops more than {usual:.0%} or less than {least:.0%}, an alpha dropout more than "
            "{alpha:.0%} or less than {alpha_least:.0%}.",
            usual=USUAL[Dropout][1],
            least=USUAL[Dropout][0],
            alpha=USUAL[AlphaDropout][1],
            alpha_least=USUAL[AlphaDropout][0],
        ),
        message(
            "Above, too little is left to learn from, and the network underfits. Below, it hardly keeps units from "
            "relying on each other."
        ),
        message("10–50 % in dense networks, 40–50 % after convolutions, 20–30 % in recurrent networks."),
        "layer/dropout", "layer/alpha_dropout",
    ),
    _page(
        "unscaled_inputs",
        message("Inputs are not scaled"),
        message("No scaling is chosen, and an input is above {large:g}.", large=LARGE_INPUT),
        message("Large inputs give large gradients: a rate that suits them is too small for the others."),
        message("Standardize, or min–max for features with known ends."),
        "idea/scaling", "scaling/standardise", "scaling/min_max", "scaling/robust",
    ),
    _page(
        "dead_inputs",
        message("Inputs that never change"),
        message("A feature has the same value in every training row."),
        message("Nothing can be learned from it, and on a new row with another value its untrained weights act."),
        message("Leave the column out on the Data page."),
        "idea/scaling", "preparation/one_hot",
    ),
    _page(
        "imbalanced_classes",
        message("Classes of very different size"),
        message(
            "The rarest class has less than {ratio:.0%} of the rows of the most frequent one.", ratio=RATIO
        ),
        message(
            "Always giving the frequent class has a low loss already, so that the rare one is learned last or never."
        ),
        message(
            "Balanced class weights, focal loss, more rows of the rare class. Judge by F1 or recall, not accuracy."
        ),
        "loss/focal", "metric/f1", "metric/recall", "split/stratified",
    ),
    _page(
        "small_validation",
        message("Few validation rows"),
        message("There are fewer than {few:validation row|validation rows}.", few=FEW),
        message(
            "An accuracy on {few:row|rows} is uncertain by ±{error:.0%}: chance decides which network looks better.",
            few=FEW,
            error=2 * sqrt(0.25 / FEW),
        ),
        message("A larger share for validation, or comparisons over several seeds."),
        "split/stratified", "metric/accuracy",
    ),
)  # fmt: skip
