<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source># A title
Text with **bold**, *slanted*, `code`
- and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 number for each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1000 steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 irises of three species, told apart by four lengths in centimetres. Published by Fisher in 1936.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1797 handwritten digits of 8 × 8 pixels, row by row from the top left, from 0 (paper) to 16 (ink).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of {names}. Delete forgets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dense layer with as many outputs as the data asks for: one a class, or one for a yes or no or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disc inside a ring. Three hidden units can fence the disc in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that holds a folder of PNG or JPEG images for each class, named as the class. All become alike in size; they are grey if all of them are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has one {kind} layer, and this is another. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network without problems is measured here before it trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring around a disc. Watch three lines close into a boundary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below zero, close to SiLU. Never saturates upwards; among the dearest to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smooth ReLU that weighs z by the share Φ of a bell curve below it. Usual in transformers; dips a little below zero, never saturates upwards, and costs more than ReLU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of its own for every weight, the shorter the more its gradients have added up to. Good where some features are rare; its steps only ever shrink, so that long runs come to a halt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line through the data: the yardstick that every other network has to beat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of your own, with a header. Columns of numbers are inputs; columns of few texts become one input per text. A target of texts, or of few small whole numbers, is a choice between classes; any other target of numbers is a regression. Rows with gaps are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad that forgets: it divides by the size of recent gradients, so that its steps do not die out. Its first steps are long, as the mean starts at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each step, apart from the gradient, so that large weights must earn their keep. Biases shrink too, as in PyTorch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that divides by the largest mean square so far, so that a step never grows again. It mends a case in which Adam does not settle, and is often slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look ahead, and momentum that warms up over the first thousands of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapt the network to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy of what is selected beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learned constant to each channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a learned constant to each output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what was copied, here or in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds random numbers to its input at every step of training, so that the network does not lean on exact values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {epochs} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align in a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All epochs are trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gradients together are shortened, so that the direction stays (Pascanu et al., 2013). PyTorch&apos;s clip_grad_norm_.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights 0. Every unit of a layer then learns the same thing: kept here so that you can see it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights one number. Every unit of a layer then learns the same: kept here so that you can see it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always light.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edit, to be undone as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed {name}. Reload it, or keep both?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms wound around each other, one to a class. No straight line helps: a network has to bend space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange {count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Glorot uniform, with the same spread, drawn from a bell curve. For tanh and sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks only that every output be on its side of 0, however near: rows that are right teach nothing. y is −1 or +1. With one linear output it is Rosenblatt&apos;s perceptron. It asks for no margin; hinge loss does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks that every output be on its side of 0 by at least 1, and no more: the loss of support vector machines. y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest and the mean is taken. Its outputs are no probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average pool 2D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced lets rare classes count for more, so that each class counts as much as the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch norm and dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends every input by one function, with no weights: for a place of its own, as after batch norm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary cross-entropy that counts a row the less, the surer the network is of it, so that many easy rows do not drown a few hard ones. Right where one class is rare, with sigmoid outputs; it makes probabilities less sure than they should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back what an unexpected end left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the selected layers to one height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the whole network into view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings every input, or every channel of an image, to mean 0 and spread 1 over the batch, then lets it learn its own scale and shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the inputs of each row to mean 0 and spread 1 by themselves, then lets every unit learn its own scale and shift. Unlike batch norm it works the same in training and prediction, and with batches of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By global norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the size of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the width of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {field} of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {what} of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose among networks that suit the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an example or a recent project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that fits. Typing does it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Shift click, or drag a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close. The View menu brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix: down the class of a row, across the class it is taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the selected layers from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what helps to understand a fault: versions, the computer and the end of the log. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, and remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision boundary over two features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect {source} from {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolve the group; its layers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute sideways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a layer in the list, or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or right-click on the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down: the class of a row. Across: the class it is taken for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer here, double-click, or just type its name.
Start with Input, and end with Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer onto the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer with Alt, or shake it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag from port to port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the end of a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the name of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag with the middle button, or with Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a neural network, train it on your own data, watch it learn, take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a new sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the network as SVG, PNG or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from a bell curve of one width for layers of any size. Signals fade or grow with depth unless the width happens to suit: the others choose it by the size of the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the rows and the split again, from the next seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a table on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout for SELU: sets inputs to what SELU puts out far below zero, and rescales so that mean and spread stay (Klambauer et al., 2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU scaled so that signals keep mean 0 and variance 1 from layer to layer by themselves. That holds for dense layers that start with LeCun normal; dropout and batch norm between them spoil it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature gets mean 0 and standard deviation 1. Right for most data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each feature runs from −1 to 1. Right for bounded features, such as pixels; outliers squeeze it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the name where it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends training when the network has stopped getting better on rows it never learned from, before it learns its rows by heart. Without validation rows it goes by the training rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs from one fall to the next: n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs until the first restart: T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without improvement that are borne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without improvement, one after the other, that end the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal steps from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal steps from top to bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors are in the units of the data: {targets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly drawn between ±0.01, too small: signals and gradients fade from layer to layer. Kept here so that you can see it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly drawn between ±3, too large: sigmoid and tanh saturate, and with ReLU signals explode. Kept here so that you can see it fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number of the gradient is kept within a limit by itself, which may turn its direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every output is a weighted sum of every input, then bent by the activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features stay as they are. Right if they are on a common scale already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a kind of layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any command by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find layers, groups and notes on the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish this epoch and pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what was learned and start from fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four quadrants, opposite ones alike. The classic that a single layer cannot learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {layer} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global average pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the weights of the best epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm of each layer by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients are taken as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits, 8 × 8 pixels. Batch norm makes short work of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hinge loss squared: smooth, and harder on rows that are far on the wrong side, hence on outliers. y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold Alt or shake to take it off its chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes along the gradient: η.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each step goes along the gradient. It may be changed while the network trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far inputs stray: the standard deviation as a share of the step from false (0) to true (1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far points stray: the standard deviation as a share of the radius of the whole set, which is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the negative side goes down: α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the window moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it trains. Slow it down to watch it learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast sure rows lose weight: γ. 0 is binary cross-entropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How features are brought to a common scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the text in the window is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the weights into one unit may be: c. 3 or 4 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long they may be: c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many arms there are, each a class of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many clouds there are, each a class of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features are looked for: the channels of the output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many outputs the layer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels across and down every image gets. 0 leaves them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pixels in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows of pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times every row is seen before training stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times longer each period is than the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times smaller it starts: d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times smaller than at the start it ends: f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values a pixel has: 1 for grey, 3 for colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a weight costs: λ. 0.0001 to 0.01 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much a weight costs: λ₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a weight is taken away, times the learning rate: λ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of every target is spread evenly over the classes, so that the network stays less sure: ε.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of every weight is taken away, times η: λ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last velocity is kept: β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the mean gradient is kept: β₁.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the mean square is kept: β₂.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the mean square is kept: ρ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the mean squares is kept: ρ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the running mean and variance is kept at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the square of a weight costs: λ. 0.0001 to 0.01 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the square of a weight costs: λ₂.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the network is by a yes or no. Right for two classes, with one sigmoid output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprised the network is by the class of a row. Right for several classes, with softmax outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate goes as training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the weights follow their gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use Layerwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IDX files (MNIST)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images and their labels in two IDX files, as MNIST and its kin are published, packed with gzip or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be trained, and may not learn well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be trained yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its inputs one after the other: units beside units, or channels of images of one size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values lie in {range}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected layers in the list of layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the division finite: ε.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest of every window: whether a feature is there matters more than where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the spread of signals about equal from layer to layer where the activation does not cut. For SELU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the spread of signals about equal from layer to layer, drawn from a bell curve. SELU asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the spread of signals and of gradients about equal from layer to layer. For tanh and sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps what is positive, cuts the rest to 0. Cheap, never saturates upwards; a unit that is always cut dies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 and L2 together: few weights, and none too large (Zou and Hastie, 2005).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the selected layers, or all, as the data flows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers and what they cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layerwright ended unexpectedly. Unsaved work on {title}, kept at {when}, can be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays the channels of an image one after the other, row by row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaky ReLU that learns how much of the negative side it lets through (He et al., 2015): one slope a unit, or a channel of an image, or one for the whole layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from a table of your own; networks are suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from a table or images of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn one slope for the whole layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets a little of the negative side through, so that no unit dies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log scale: equal distances are equal ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at an image through a small window: the same weights at every place, so that what is learned in one corner is known in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the first input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one optimizer step and pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the edit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the selected layers one group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an image of a row of numbers: channel by channel, row by row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away, drawn from a bell curve. For ReLU and its relatives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away. For ReLU and its relatives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max pool 2D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured just now on this machine, without anything being drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merges read their inputs in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics of both splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics of each class or target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min–max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it corrects its course by the gradient where it is about to be, and so overshoots less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum with a step of its own for every weight: long where gradients are small, short where they are large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks for {data}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group is selected. Select some layers and group them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {written}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing called “{name}” fits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes after Output, and {layer} leads on. Remove that connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected. Click on a layer, or draw a frame around several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet: {layer} has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy arrays called x and y (or x_train and y_train) in one .npz file. x is a row of numbers or an image for each y. Texts, truth values and whole numbers in y are classes; floats are a regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NumPy file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close metrics, class by class, and the confusion matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close problems, forecast and costs of every layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the list of layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the network as a tree, for keys and screen readers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the plots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the settings of layers, data and recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels and layers change place at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes z on as it is. Right for the output of a regression; between layers it adds no power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause training. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perceptron loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plus and minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards zero by the same force, so that many become exactly useless: a network that picks its inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls large weights hardest, so that no single one matters too much. The slope is 2λw, as in Keras; the weight decay of PyTorch&apos;s SGD is λ/2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected layers in one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {layer} between {source} and {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSprop that finds its own step length from how far it has moved, so that η may stay 1. It starts slowly, √ε at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU with a soft negative side that ends at −α: its mean is nearer to zero, and no unit dies. It costs an exponential, and far below zero its slope is almost 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU without its corner: smooth and always positive, as a spread or a rate must be. Not centred on zero, and dearer than ReLU, which mostly learns faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read colours as grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release here to add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release here to disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers where it was going, so that it runs along valleys and smooths the zig-zag across them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove what is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder the inputs of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the network. It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rho</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round clouds on a circle, one to a class. Straight lines are enough, so even one layer learns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in one step. Small batches are noisy and often generalise; large ones are smooth and slow to turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows, or columns where they are fewer, at right angles and of length 1: turns signals without stretching them, however deep the network is. Dear for very wide layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SELU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same puts zeros around the image, so that with stride 1 it keeps its size; valid stays within.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project with its weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save {name} before leaving it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list of layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer to read about it and its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer to see and change its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a wire first: click on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select at least {count} layers to arrange them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every layer and note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one layer, group or note to rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the layers that belong together first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the layers that make up the block first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two layers to connect them, or drag from port to port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selects the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the first steps and keeps the division finite: ε.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rows that never teach and only examine. Each class gives its share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp edges: the likeliest answer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortens the weights into a unit whenever they grow longer than a limit. It goes well with dropout and high learning rates (Srivastava et al., 2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every key and what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the canvas in its own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the group as one card, or as its layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show validation rows, as rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which classes are taken for which, instead of a row for each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU without the exponential: cheap, made for small devices. Below −3 it and its slope are 0, so that a unit may die.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid drawn with a ruler: cheap, and exactly 0 and 1 beyond ±3. There its slope is 0, so that a unit may get stuck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences some inputs at random at every step of training, so that the network leans on no single one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope of the negative side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smooth the curves: each point is 0.9 of the average so far and 0.1 of what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax for classes, sigmoid for yes or no, linear for numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax over a single output is always 1. Give Output the linear activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program: {why}. Your work is kept; save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error near the target, absolute error beyond δ: settles as the one and forgives outliers as the other. Right for regression with outliers; δ is in units of the standardised targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared hinge loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes z between 0 and 1, to be read as a probability. Its slope is at most ¼, so gradients fade with depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1 as tanh does, centred on zero, but nears the ends slowly and needs no exponential. Far from zero its slope fades too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1, centred on zero. Saturates at both ends, where its slope is almost 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise: σ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the weights, the shuffling and dropout: the same seed, the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the weights: the same seed, the same start. 0 follows the recipe&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from almost nothing to its full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest a network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the trained network away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {what} off its chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a share of every weight away at each step, apart from the gradient, so that optimizers with moments do not dilute it (Loshchilov and Hutter, 2019). It adds nothing to the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the rows from a table or images of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell classes apart by the validation rows; else by those that teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no layers. Copy some first, here or in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column to predict. Empty means the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data holds classes, and the loss or the output is meant for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data holds numbers, and the loss or the output is meant for something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data will appear here, and what the network makes of it, once the data has been read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. Paste them into a report; nothing has been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not be made ready: {error}. Press Train to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error from which on the loss grows straight: δ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of images, such as train-images-idx3-ubyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of labels. Empty means the one beside it, with labels for images in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, as numpy.savez writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file. Commas, semicolons or tabs; decimal points or commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder, with a folder of images for each class in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function each input goes through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The function each output goes through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients of each layer&apos;s weights, and of its biases, are shortened by themselves. Keras&apos;s clipnorm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyboard goes to the next panel, the toolbar or the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest that a number may be: c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls by a factor every so many epochs. PyTorch&apos;s StepLR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls by the same factor after every epoch. PyTorch&apos;s ExponentialLR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate falls when the loss has stopped falling. PyTorch&apos;s ReduceLROnPlateau, with an absolute threshold. Without validation rows the training loss is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate rises to its full size and then sinks to almost nothing by the last step: fast, and forgiving of a high rate (Smith and Topin, 2018). PyTorch&apos;s OneCycleLR with cosines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate sinks along half a cosine, then starts again, so that training settles more than once (Loshchilov and Hutter, 2017, equation 5). PyTorch&apos;s CosineAnnealingWarmRestarts, followed within the epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least change that counts as an improvement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least change that counts as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length of each layer&apos;s gradient will appear here once you press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of each channel: one number a feature, whatever the size of the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of every window: smaller and smoother.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the absolute errors. Right for regression with outliers, which count no more than they are off; its slope does not fade near the target, so that it needs a small learning rate to settle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the squared errors. Right for regression; a few outliers outweigh everything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no Input layer for the data to come in. Add one from the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network has no Output layer for the answer to come out. Add one from the palette.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or its data has changed since training began. What is shown is the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number: c.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The product of its inputs, unit by unit: one branch can open and close what comes through the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second layer of {units} folds what the first has bent: spirals and rings need that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of inputs that is dropped: p. 0.05 to 0.1 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of inputs that is silenced: p. 0.1 to 0.5 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate below which it does not fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate that is left at the end: r.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the run in which it rises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of its inputs. With a branch that skips some layers, a residual network (He et al., 2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training and validation loss will appear here once you press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights may grow as they like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole network in a corner, where not all of it is in sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width of the bell curve: σ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights yet. Train the network first, then export it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw yet. Put a layer on the canvas first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the version before the last save. To keep it, save it under a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project wants to read {file}, outside its folder. Allow it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three species told apart by four measurements of their flowers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network, or go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True where at least one input is. One unit learns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True where both inputs are. One unit learns it: the smallest network there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns the units of a layer into probabilities that add up to 1. Right for one of several classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two arms wound around each other: the classic that needs depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two classes that no straight line separates. Four hidden units are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half circles, each reaching into the other. A few hidden units bend a line between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type on the canvas, or press Space or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for recovery. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the approximation by tanh, as GPT-2 does: at most 0.0005 off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the network “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walks straight down the gradient, η times its length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to gradients that are too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is minimised, how, for how long, and from which random numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is minimised: how far the outputs are from the targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What keeps the weights small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied with after an epoch: γ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied with: γ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the step is multiplied with: η.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed or learned since it was last saved is lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you call it. Exported weights carry this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where rows come from, which of them are kept back to examine the network, how features are scaled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where rows come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rows of the data come in. It has as many outputs as the data has features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the slopes of the negative side start: α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the weights start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether training ends before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the many equally good draws and splits: the same seed, the same rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something on the canvas, in Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no and nothing between: Rosenblatt&apos;s perceptron. Its slope is 0 everywhere, so that no gradient passes through it; the perceptron rule can train it, gradient descent cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch figures while training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change how many units the selected layers have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes it step by step. So do the arrow keys and the wheel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiling the engine, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connects two layers, in either direction; to empty ground, offers what fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each row by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feeds {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go from layer to layer; with Shift they select more, with Ctrl they move what is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads it to another layer, or takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learns from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {mean}, spread {spread}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves closer, or further away; with Shift it moves sideways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moves the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off when predicting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers layers for that place; on a wire, for between two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers the layers that fit behind the selected ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preparing the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts it behind the selected ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts it where you drop it; on a wire, between two layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts out {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selects layers. What you change then changes in all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stride {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes it off its chain, which heals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training and predicting alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update / weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z weighed by its sigmoid, also called swish: a smooth ReLU that dips a little below zero. Never saturates upwards; costs an exponential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not written: the name of a drawing ends in .svg, .png or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inputs} numbers a row and {rows} rows: wide layers learn fast with batch norm, and dropout keeps them from learning the rows by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inputs} numbers → 1 number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inputs} numbers → {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{inputs} numbers → {targets} numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no input. Connect a layer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} is part of a loop. Remove one of its connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} leads nowhere. Connect it to the next layer, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} puts nothing out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} takes no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} takes one input and has {count}. Remove a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} waits for {other}, which has a problem of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} compares one output a class, and Output has one in all. Give Output the softmax activation, or choose binary cross-entropy in Recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} needs classes, and this data has numbers. Choose mean squared error in Recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} needs {activation} outputs to mean anything. Give Output the {activation} activation, or choose another loss in Recipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} tells yes from no by the sign of the output, and {activation} is never below 0. Give Output the linear activation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there any more. Save to write it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was not saved: another program has changed it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, has a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of} taken for {said}: {count} of {all} rows ({share})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows · {features} features · {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape} numbers for each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} → {target}, input {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} units bend the boundary. Enough for most tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} units bend the boundary; with {rows} rows there is little room for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Back to the project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricsView</name>
    <message>
        <source>How good the network is will appear here once you press Train: on the rows that teach it and on those that examine it, for every class, and which classes it takes for which.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>This shows when Layerwright is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
