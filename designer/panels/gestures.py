"""What the mouse and the keys do, by what one wants to do."""

GESTURES = {
    "Build": {
        "Type on the canvas, or press Space or Tab": "Lists the layers that fit after the selection.",
        "Double-click or right-click the canvas": "Lists layers to add there, or to insert into a wire.",
        "Drag a layer onto the canvas": "Adds it where you drop it. On a wire, inserts it between two layers.",
        "Double-click a layer in the list, or press Enter": "Adds it after the selection.",
        "Drag from port to port": "Connects two layers, in either direction. On empty canvas, lists what fits.",
        "Drag the end of a wire": "Reconnects or removes the wire.",
        "Drag a layer with Alt, or shake it": "Takes it out of its chain and closes the gap.",
        "Drop a table on the canvas": "Uses it as the data of the project.",
        "Plus and minus": "Change the number of units of the selected layers.",
        "Drag the label of a number": "Changes the number in steps, like the arrow keys and the mouse wheel.",
    },
    "Navigate": {
        "Scroll": "Zooms in and out. With Shift, scrolls sideways.",
        "Drag with the middle button, or with Space": "Moves the view.",
        "Click, Shift-click, or drag a frame": "Selects layers. A setting changes in all selected layers.",
        "Arrow keys": "Go from layer to layer. With Shift, extend the selection. With Ctrl, move the layers.",
    },
    "Data": {
        "Drop a table, open it, or paste cells": "Shows it on the Data page. The network stays as it is.",
        "Click a type, a role, or what is missing": "Changes it in all selected columns. Letters set the type.",
        "Select a column": "Shows how its gaps are filled, and how it is encoded and scaled.",
        "Preview": "Shows the first rows of the file. Marked cells were converted, are missing, or cannot be read.",
        "Checks": "Say what may be wrong with the table. Mend it, or keep it as it is; both can be undone.",
        "File": "Shows how the lines become cells, and what became of every line.",
    },
    "Microscope": {
        "F9": "Follows a row through the network. So does a double-click on a point, a picture, or a confusion cell.",
        "Space, Shift+Space": "Go to the next stage and back: forward, loss, backward, update, next step.",
        "Page Up, Page Down": "Go to the row before and after.",
        "Tab, arrow keys, Enter": "Go to the next matrix, walk over its cells, choose a weight or a unit.",
        "Ctrl+C": "Copies the matrix for a spreadsheet.",
        "Esc": "Goes back to the network.",
    },
    "Predict": {
        "Type a row": "Shows at once what the trained network answers.",
        "Paste rows": "Predicts rows that were copied in a spreadsheet, with or without header.",
        "Predict a table": "Predicts every row of a file and writes the answers to another.",
        "Notes": "Say where a value is missing, cannot be read, is new, or is far from the training rows.",
    },
}
