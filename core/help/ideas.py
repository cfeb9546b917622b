"""A page for every idea of the course that is no definition: notation, forward and backward, the perceptron, …"""

from core.help.page import Page
from core.messages import message

SEE = message("See it here")
FORMULA = message("In formulas")

IDEAS = (
    Page(
        "idea/notation",
        message("Notation"),
        message("How weights, sums and outputs are named in the course and in this program."),
        (r"z^k = (W^k)^T a^{k-1} + b^k,\quad a^k = g(z^k)",),
        (
            (
                message("Names"),
                message(
                    "Layer k has a weight matrix W^k of fan_in × fan_out, whose w_ij leads from unit i of layer k − 1 "
                    "to unit j of layer k; a bias b_j for each unit; the weighted sum z; and the output a = g(z), "
                    "which notes also call o. m is the batch size, η the learning rate, L the loss of one row, C the "
                    "mean of L over the batch plus penalties."
                ),
            ),
            (
                message("W or its transpose"),
                message(
                    "Wᵀx + b and Wx + b are the same with rows and columns of W exchanged. The formulas of the layers "
                    "here write W x + b, with a row of W for each unit, as PyTorch stores it."
                ),
            ),
        ),
        related=("idea/forward", "idea/counting", "idea/backpropagation", "layer/dense"),
    ),
    Page(
        "idea/counting",
        message("Counting parameters"),
        message("A dense layer has inputs × units weights and a bias for each unit."),
        (r"n = \sum_k (n_{k-1} + 1)\,n_k", r"(4+1) \cdot 3 + (3+1) \cdot 2 + (2+1) \cdot 1 = 26"),
        (
            (
                SEE,
                message(
                    "The number stands on every node, in the inspector, and for the whole network in the status bar. "
                    "4 → 3 → 2 → 1 has 15 + 8 + 3 = 26."
                ),
            ),
        ),
        related=("idea/notation", "layer/dense", "course/choosing"),
    ),
    Page(
        "idea/forward",
        message("Forward propagation"),
        message("From the row to the prediction: every layer multiplies by its matrix, adds its bias, and bends."),
        (r"a^0 = x,\quad a^k = g\left((W^k)^T a^{k-1} + b^k\right)",),
        (
            (
                SEE,
                message(
                    "Press F9 and choose a row: the microscope shows W, x, b, z and a of every layer with their "
                    "numbers. Hover over a number to light what made it."
                ),
            ),
            (
                message("A batch at once"),
                message("m rows are the columns of one matrix, so that a layer is one product for the whole batch."),
            ),
        ),
        related=("idea/notation", "idea/backpropagation", "idea/bending"),
    ),
    Page(
        "idea/bending",
        message("Why stacking layers bends the boundary"),
        message("One unit draws a line. A layer draws several, and the next one combines their sides into a shape."),
        (),
        (
            (
                SEE,
                message(
                    "Every node shows what each of its units does over the input plane: lines in the first layer, "
                    "corners and islands in later ones. Open XOR or Circles and train."
                ),
            ),
            (
                message("Without activations"),
                message("Linear layers in a row are one linear layer: nothing bends. Choose Linear and look."),
            ),
        ),
        related=("idea/perceptron", "activation/relu", "view/boundary", "data/xor"),
    ),
    Page(
        "idea/backpropagation",
        message("Backpropagation"),
        message("The chain rule, from the loss back to every weight: a product of slopes along the way."),
        (
            (
                r"\frac{\partial L}{\partial w} = \frac{\partial L}{\partial \hat y} \cdot "
                r"\frac{\partial \hat y}{\partial z} \cdot \frac{\partial z}{\partial w}"
            ),
            r"\mathrm{MSE,\ linear:}\quad \frac{\partial L}{\partial w_{11}} = -2\,(y - \hat y)\,o_{11}",
        ),
        (
            (
                message("How it runs"),
                message(
                    "Each layer takes the gradient with respect to its outputs, multiplies by the slope of its "
                    "activation, and passes it to its weights and to the layer before. Nothing is computed twice."
                ),
            ),
            (
                SEE,
                message(
                    "In the microscope (F9), click a weight: its chain of factors stands beside it with their numbers, "
                    "the product, and a finite difference that checks it."
                ),
            ),
            (
                message("What can go wrong"),
                message(
                    "A product of many factors below 1 vanishes, of many above 1 explodes. Activations, first weights "
                    "and batch norm keep them near 1."
                ),
            ),
        ),
        related=("diagnosis/vanishing_gradients", "diagnosis/exploding_gradients", "idea/start", "loss/mse"),
    ),
    Page(
        "idea/gradient_descent",
        message("Batch, stochastic and mini-batch gradient descent"),
        message("How many rows make one step of the weights."),
        (r"w \leftarrow w - \eta\,\frac{1}{m} \sum_{i=1}^{m} \nabla L_i",),
        (
            (
                message("Batch"),
                message("All rows: smooth steps down, but one a pass, and all rows in memory."),
            ),
            (
                message("Stochastic"),
                message("One row: many noisy steps, which can leave a poor minimum and often generalize well."),
            ),
            (
                message("Mini-batch"),
                message("Some rows, 32 for example: the compromise that everybody uses."),
            ),
            (
                SEE,
                message(
                    "Set the batch size in Recipe, from 1 to all rows, while the network trains: the curve of the loss "
                    "becomes calmer or rougher at once. Step goes on by one batch or one epoch; with a batch size of "
                    "1, by one row."
                ),
            ),
        ),
        related=("idea/surfaces", "course/choosing", "optimizer/sgd", "diagnosis/learning_rate_too_high"),
    ),
    Page(
        "idea/surfaces",
        message("Minima, saddle points and the loss surface"),
        message("The loss over all weights is a landscape, and training is a walk downhill in it."),
        (),
        (
            (
                message("Saddle points"),
                message(
                    "Flat places that fall in one direction and rise in another. Gradients are almost 0 there, and the "
                    "loss stands still for a while. Momentum and Adam leave them sooner than SGD."
                ),
            ),
            (
                message("Local minima"),
                message(
                    "Valleys that are not the deepest. In large networks most are nearly as good; in small ones, such "
                    "as XOR with two units, another seed can end far better."
                ),
            ),
            (
                SEE,
                message(
                    "The view Optimizers lets all of them race down surfaces, one of which has a saddle, and down the "
                    "loss over two weights of the open network. A plateau in a run is named by the program, and the "
                    "microscope draws the loss as one weight moves."
                ),
            ),
        ),
        related=("view/race", "surface/saddle", "diagnosis/plateau", "optimizer/momentum", "optimizer/adam"),
    ),
    Page(
        "idea/ewma",
        message("Exponentially weighted moving average"),
        message("A mean that forgets: every value counts β times as much as the one after it."),
        (
            r"V_t = \beta V_{t-1} + (1 - \beta)\,x_t",
            r"\hat V_t = \frac{V_t}{1 - \beta^t}",
        ),
        (
            (
                message("How long it remembers"),
                message(
                    "About 1 / (1 − β) values: 10 with β = 0.9, 100 with 0.99. It begins at 0, so that the first "
                    "values are too small; dividing by 1 − βᵗ corrects that."
                ),
            ),
            (
                SEE,
                message(
                    "The β in the title of a curve smooths it. Momentum, RMSprop and Adam keep such means of the "
                    "gradient and of its square."
                ),
            ),
        ),
        related=("optimizer/momentum", "optimizer/rmsprop", "optimizer/adam", "view/loss"),
    ),
    Page(
        "idea/perceptron",
        message("The perceptron"),
        message(
            "One unit with a binary step: a line that says which side a row is on. The first network that learned."
        ),
        (
            r"\hat y = 1\ (w^T x + b \ge 0),\quad 0\ (w^T x + b < 0)",
            r"w \leftarrow w + \eta\,(y - \hat y)\,x",
        ),
        (
            (
                message("The line"),
                message(
                    "ax + by + c = 0 with two features, a plane with three, a hyperplane with more. a and b turn it, c "
                    "moves it. A constant input of 1 makes the bias a weight like the others."
                ),
            ),
            (
                message("The rule"),
                message(
                    "Take a row. If it is on the wrong side, move the line toward it; η tames the jump. Where a line "
                    "separates the classes, this ends; AND and OR are such, XOR is not."
                ),
            ),
            (
                SEE,
                message(
                    "Open Perceptron on the start page and press Step. In the microscope a unit over two features "
                    "shows its line before and after the step. Then choose XOR as the data: no line does it. Insert a "
                    "dense layer, and it is solved."
                ),
            ),
            (
                message("Perceptron loss and hinge loss"),
                message(
                    "max(0, −y·f(x)) with y = ±1 is the perceptron loss, although notes call it hinge loss. Hinge loss "
                    "is max(0, 1 − y·f(x)): it also wants a margin."
                ),
            ),
        ),
        related=("optimizer/perceptron_rule", "activation/step", "loss/perceptron", "loss/hinge", "data/xor"),
    ),
    Page(
        "idea/models",
        message("Loss and activation make the model"),
        message("One unit is another model with every pair of activation and loss."),
        (),
        (
            (
                message("The pairs"),
                message(
                    "Step and perceptron rule: perceptron. Sigmoid and binary cross-entropy: logistic regression. "
                    "Softmax and categorical cross-entropy: softmax regression. Linear and mean squared error: linear "
                    "regression; with an L2 penalty ridge, with L1 lasso. Linear and hinge loss with L2: linear "
                    "support vector machine."
                ),
            ),
            (
                message("What belongs together"),
                message(
                    "Regression: linear output, MSE; MAE or Huber with outliers. Two classes: sigmoid and binary "
                    "cross-entropy. Several classes: softmax and categorical cross-entropy. The program warns where a "
                    "pair does not fit."
                ),
            ),
            (
                SEE,
                message("Without a hidden layer, the inspector names the model that the network has become."),
            ),
        ),
        related=("diagnosis/loss_and_activation", "loss/bce", "loss/cce", "loss/mse", "loss/hinge", "layer/output"),
    ),
    Page(
        "idea/scaling",
        message("Input scaling"),
        message("Inputs of about 1, so that one learning rate suits the weights of all of them."),
        (r"x' = \frac{x - \mu}{\sigma}",),
        (
            (
                message("Why"),
                message(
                    "The gradient of a weight is proportional to its input. An income of 40,000 beside an age of 40 "
                    "makes a valley a thousand times as steep one way as the other."
                ),
            ),
            (
                message("How"),
                message(
                    "Shift and scale are learned on the training rows alone, are kept with the network, and go into "
                    "every export. Choose them in Data; the program warns of inputs that are not scaled."
                ),
            ),
        ),
        related=("scaling/standardise", "scaling/min_max", "scaling/robust", "diagnosis/unscaled_inputs"),
    ),
    Page(
        "idea/start",
        message("The first weights"),
        message("Random, so that units differ, and of a size that keeps signals and gradients as large as they are."),
        (
            r"\mathrm{Glorot:}\ \sigma^2 = \frac{2}{n_{in} + n_{out}}",
            r"\mathrm{He:}\ \sigma^2 = \frac{2}{n_{in}},\quad \mathrm{LeCun:}\ \sigma^2 = \frac{1}{n_{in}}",
        ),
        (
            (
                message("What not to do"),
                message(
                    "Zeros or a constant: all units learn the same. Too small: the signal fades from layer to layer. "
                    "Too large: units saturate, or values explode. All four can be chosen here, to see them fail."
                ),
            ),
            (
                message("What to do"),
                message(
                    "He with ReLU and its like, Glorot with tanh and sigmoid, LeCun normal with SELU. The seed in "
                    "Recipe draws others of the same kind."
                ),
            ),
        ),
        related=(
            "view/before",
            "initializer/he_normal",
            "initializer/glorot_uniform",
            "initializer/lecun_normal",
            "diagnosis/constant_start",
        ),
    ),
    Page(
        "idea/range_test",
        message("Learning-rate range test"),
        message(
            "A few steps, each with a higher rate than the one before: where the loss begins to fall, and where it "
            "rises again, says which rates are worth training with."
        ),
        (r"\eta_t = \eta_0\,(\eta_T / \eta_0)^{t/T}",),
        (
            (
                SEE,
                message(
                    "Under the recipe, Test learning rates makes 100 steps from 1e-7 to 10 for five orders of the "
                    "batches, from the step that is shown, or from new weights before the first run. The line is the "
                    "median loss on up to 512 training rows, the area reaches from the least to the greatest, the "
                    "dashed line is the rate of the recipe. The run itself stays as it is. layerwright rates does the "
                    "same."
                ),
            ),
            (
                message("How it suggests"),
                message(
                    "In every seed, the loss has lost a tenth of its whole fall at the lower end, and the upper end is "
                    "a tenth of the rate at which it is lowest: closer to that, training is unstable. The interval is "
                    "what all seeds agree on. Where that tenth is too low for the loss to fall, only the lower "
                    "end is left. Where the loss does not fall in all of them, nothing is suggested."
                ),
            ),
        ),
        related=("diagnosis/learning_rate_too_high", "diagnosis/learning_rate_too_low", "idea/gradient_descent"),
        paper="Smith, 2017, Cyclical Learning Rates for Training Neural Networks",
    ),
    Page(
        "idea/seeds",
        message("Several seeds"),
        message(
            "The seed draws the first weights, the order of the batches and dropout. Trained from other seeds, the "
            "same network ends elsewhere: how far apart says how much of a result is chance."
        ),
        (
            r"\bar{x} = \frac{1}{n}\sum_i x_i",
            r"s = \sqrt{\frac{1}{n-1}\sum_i (x_i - \bar{x})^2}",
        ),
        (
            (
                SEE,
                message(
                    "Under the recipe, Train from all seeds trains the network from as many as you choose, at once, "
                    "and says first how long that takes. Every curve then shows the mean over the runs with an area of "
                    "one standard deviation around it, from three runs on. The chip seeds in the title of a view goes "
                    "back to the one run."
                ),
            ),
            (
                message("What to look for"),
                message(
                    "In Boundary, the chip seeds shows where the runs disagree: usually between and beyond the data, "
                    "where there are no training rows. Metrics has mean, standard deviation, median and range. A "
                    "difference between two networks that is smaller than that range may be chance: Prove it and "
                    "layerwright compare test it with the same seeds."
                ),
            ),
        ),
        related=("idea/start", "idea/gradient_descent", "view/loss", "view/boundary", "view/metrics"),
    ),
)
