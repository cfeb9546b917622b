"""Four pages to begin with: what deep learning is, what sets it apart, where it is used, how to choose a network."""

from core.help.page import Page
from core.messages import message

COURSE = (
    Page(
        "course/deep_learning",
        message("What deep learning is"),
        message("A program that learns a function from examples, by layers of simple units whose weights it adjusts."),
        (r"a^k = g\left((W^k)^T a^{k-1} + b^k\right)",),
        (
            (
                message("How it works"),
                message(
                    "A unit multiplies its inputs by weights, adds a bias, and bends the sum with an activation. A "
                    "layer is many units side by side, a network many layers in a row. “Deep” means more than one "
                    "hidden layer: each builds on what the one before has found."
                ),
            ),
            (
                message("How it learns"),
                message(
                    "It predicts, a loss says how wrong that is, backpropagation says how the loss changes with every "
                    "weight, and an optimizer moves the weights a little downhill. That is a step; a pass over all "
                    "rows is an epoch."
                ),
            ),
            (
                message("See it here"),
                message(
                    "Open Spiral on the start page and press Train: the boundary bends as the loss falls. Press F9 to "
                    "follow one row through the network with all its numbers."
                ),
            ),
        ),
        related=("idea/perceptron", "idea/forward", "idea/backpropagation", "idea/gradient_descent"),
    ),
    Page(
        "course/differences",
        message("Deep learning and classical machine learning"),
        message("Both learn from examples. They differ in who finds the features, and in what that costs."),
        (),
        (
            (
                message("Features"),
                message(
                    "In classical methods, such as linear models, trees and support vector machines, a person chooses "
                    "the features. A deep network finds them: early layers edges, later ones parts and objects."
                ),
            ),
            (
                message("Data and computing"),
                message(
                    "Deep networks need more rows and more computing, and get better with both. On a table of a few "
                    "thousand rows, boosted trees or a linear model are often as good, faster, and easier to explain. "
                    "Compare with a single layer before you go deep."
                ),
            ),
            (
                message("Explaining"),
                message(
                    "The weights of a linear model can be read. Those of a network cannot, but it can be looked into: "
                    "heat maps of units, the microscope, and what happens to a prediction when an input changes."
                ),
            ),
        ),
        related=("idea/models", "course/uses", "course/choosing"),
    ),
    Page(
        "course/uses",
        message("Where deep learning is used"),
        message("Wherever there are many examples and nobody can write the rule down."),
        (),
        (
            (
                message("Images"),
                message(
                    "Digits on checks, tumors in scans, faults on production lines, roads in front of a car. "
                    "Convolutions find the same feature wherever it is. Try it on Digits."
                ),
            ),
            (
                message("Language and sound"),
                message("Translation, speech, search, assistants that write. These use transformers, large and deep."),
            ),
            (
                message("Tables"),
                message(
                    "Prices, demand, credit, churn, sensors. Scale the inputs, begin with one or two hidden layers, "
                    "and compare with a linear model. Try it on Wine or Diabetes, or open a table of your own."
                ),
            ),
            (
                message("Where it is not the answer"),
                message(
                    "Few rows, a rule that is known, a decision that must be explained exactly, or data that will "
                    "change after training. A network is sure of itself also where it has never seen a row."
                ),
            ),
        ),
        related=("layer/conv2d", "layer/dense", "course/differences"),
    ),
    Page(
        "course/choosing",
        message("Choosing layers, units, batch and epochs"),
        message("Begin small, look at both losses, and change one thing at a time."),
        (),
        (
            (
                message("Layers"),
                message(
                    "No hidden layer draws straight lines, one bends them, two or three suit most tables. More help "
                    "where data is large or an image; then add batch norm or branches that skip layers, or gradients "
                    "vanish."
                ),
            ),
            (
                message("Units"),
                message(
                    "Begin with 16 to 64 in each layer, as many or fewer in later ones. If the training loss stays "
                    "high, the network is too small. If only the validation loss does, it overfits: fewer units, a "
                    "penalty, dropout, or more rows."
                ),
            ),
            (
                message("Batch size"),
                message(
                    "32 is a good start. Small batches are noisy, which often generalizes better, and make many steps. "
                    "Large ones are smooth and use the processor well, but need memory and a higher learning rate. "
                    "Batch norm wants more than a few rows."
                ),
            ),
            (
                message("Epochs"),
                message(
                    "As many as it takes: set a large number, and let early stopping end the run and restore the best "
                    "epoch."
                ),
            ),
            (
                message("Learning rate"),
                message(
                    "The number that matters most. If the loss jumps, divide it by 10; if it crawls, multiply. 0.001 "
                    "to 0.01 suits Adam, 0.01 to 0.1 SGD. The slider changes it while the network trains."
                ),
            ),
            (
                message("Be sure"),
                message(
                    "Two runs differ by chance. Prove it trains both ways from ten seeds, and says whether the "
                    "difference is more than luck."
                ),
            ),
        ),
        related=("diagnosis/underfitting", "diagnosis/overfitting", "stopping/early", "optimizer/adam"),
    ),
)
