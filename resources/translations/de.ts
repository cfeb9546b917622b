<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source># A title
Text with **bold**, *italic*, `code`
- and lists</source>
        <translation># Ein Titel
Text mit **fett**, *kursiv*, `Code`
- und Listen</translation>
    </message>
    <message>
        <source>&apos;{encoding}&apos; codec can&apos;t decode byte {byte} in position {at}: {why}</source>
        <translation>Das Byte {byte} an Stelle {at} ist kein Text in {encoding} ({why})</translation>
    </message>
    <message>
        <source>&apos;{encoding}&apos; codec can&apos;t decode bytes in position {at}: {why}</source>
        <translation>Die Bytes an den Stellen {at} sind kein Text in {encoding} ({why})</translation>
    </message>
    <message>
        <source>&apos;{encoding}&apos; codec can&apos;t encode character {letter} in position {at}: {why}</source>
        <translation>Das Zeichen {letter} an Stelle {at} lässt sich nicht in {encoding} schreiben ({why})</translation>
    </message>
    <message>
        <source>(another text)</source>
        <translation>(ein anderer Text)</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>*Double-click to edit.*</source>
        <translation>*Zum Bearbeiten doppelklicken.*</translation>
    </message>
    <message>
        <source>+ Feature</source>
        <translation>+ Merkmal</translation>
    </message>
    <message>
        <source>, …</source>
        <translation>, …</translation>
    </message>
    <message>
        <source>0.9 an epoch leaves a hundredth after 44 epochs.</source>
        <translation>0,9 je Epoche lässt nach 44 Epochen ein Hundertstel übrig.</translation>
    </message>
    <message>
        <source>1 Forward</source>
        <translation>1 Vorwärts</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>1 header</source>
        <translation>1 Kopfzeile</translation>
    </message>
    <message>
        <source>1 of {rows:validation row|validation rows} is equal to a training row: line {line} to line {other}. It does not show how the network does on rows it has not seen.</source>
        <translation>1 von {rows:Validierungszeile|Validierungszeilen} gleicht einer Trainingszeile: Zeile {line} der Zeile {other}. Sie zeigt nicht, wie gut das Netz bei Zeilen ist, die es nicht kennt.</translation>
    </message>
    <message>
        <source>1 of {rows:validation row|validation rows} is nearly equal to a training row: line {line} to line {other}. It hardly shows how the network does on rows it has not seen.</source>
        <translation>1 von {rows:Validierungszeile|Validierungszeilen} gleicht fast einer Trainingszeile: Zeile {line} der Zeile {other}. Sie zeigt kaum, wie gut das Netz bei Zeilen ist, die es nicht kennt.</translation>
    </message>
    <message>
        <source>1 to 9 choose the class, arrow keys move, Space paints, Page Up and Page Down choose a point, Delete erases it.</source>
        <translation>1 bis 9 wählen die Klasse, Pfeiltasten bewegen, die Leertaste malt, Bild auf und Bild ab wählen einen Punkt, Entf löscht ihn.</translation>
    </message>
    <message>
        <source>1 value per row</source>
        <translation>1 Wert pro Zeile</translation>
    </message>
    <message>
        <source>1 − R² on the {rows}</source>
        <translation>1 − R² auf den {rows}</translation>
    </message>
    <message>
        <source>10 steps/s</source>
        <translation>10 Schritte/s</translation>
    </message>
    <message>
        <source>100 steps/s</source>
        <translation>100 Schritte/s</translation>
    </message>
    <message>
        <source>1000 steps/s</source>
        <translation>1000 Schritte/s</translation>
    </message>
    <message>
        <source>10–50 % in dense networks, 40–50 % after convolutions, 20–30 % in recurrent networks.</source>
        <translation>10–50 % in vollverbundenen Netzen, 40–50 % nach Faltungen, 20–30 % in rekurrenten Netzen.</translation>
    </message>
    <message>
        <source>150 iris flowers of three species, described by four lengths in centimeters. Published by Fisher in 1936.</source>
        <translation>150 Schwertlilien dreier Arten, beschrieben durch vier Längen in Zentimetern. Veröffentlicht von Fisher 1936.</translation>
    </message>
    <message>
        <source>178 Italian wines of three cultivars, described by thirteen chemical measures.</source>
        <translation>178 italienische Weine aus drei Rebsorten, beschrieben durch dreizehn chemische Messwerte.</translation>
    </message>
    <message>
        <source>1797 handwritten digits, grayscale images of 8 × 8 pixels with values from 0 (paper) to 16 (ink).</source>
        <translation>1797 handgeschriebene Ziffern, Graustufenbilder aus 8 × 8 Pixeln mit Werten von 0 (Papier) bis 16 (Tinte).</translation>
    </message>
    <message>
        <source>2 Loss</source>
        <translation>2 Verlust</translation>
    </message>
    <message>
        <source>2 seeds</source>
        <translation>2 Seeds</translation>
    </message>
    <message>
        <source>3 Backward</source>
        <translation>3 Rückwärts</translation>
    </message>
    <message>
        <source>32 is a good start. Small batches are noisy, which often generalizes better, and make many steps. Large ones are smooth and use the processor well, but need memory and a higher learning rate. Batch norm wants more than a few rows.</source>
        <translation>32 ist ein guter Anfang. Kleine Batches sind verrauscht, was oft besser verallgemeinert, und machen viele Schritte. Große sind ruhig und nutzen den Prozessor gut, brauchen aber Speicher und eine höhere Lernrate. Batch-Normalisierung braucht mehr als ein paar Zeilen.</translation>
    </message>
    <message>
        <source>344 penguins of three species, with their island and sex, four measures, and some gaps. By Gorman, Williams and Fraser, 2014.</source>
        <translation>344 Pinguine dreier Arten mit Insel und Geschlecht, vier Maßen und einigen Lücken. Von Gorman, Williams und Fraser, 2014.</translation>
    </message>
    <message>
        <source>4 Update</source>
        <translation>4 Update</translation>
    </message>
    <message>
        <source>400 apartments as somebody exported them: title lines, decimal commas, gaps, a text among numbers, totals, and a column that tells the answer. To practice reading a table. The figures are made up.</source>
        <translation>400 Wohnungen, wie jemand sie exportiert hat: Titelzeilen, Dezimalkommas, Lücken, ein Text unter Zahlen, Summen und eine Spalte, die die Antwort verrät. Zum Üben im Lesen einer Tabelle. Die Werte sind erfunden.</translation>
    </message>
    <message>
        <source>442 diabetes patients, and how far the disease progressed within a year. A regression with much noise.</source>
        <translation>442 Diabetes-Kranke und wie weit die Krankheit innerhalb eines Jahres fortschritt. Eine Regression mit viel Rauschen.</translation>
    </message>
    <message>
        <source>569 tumors, benign or malignant, described by thirty measures of cell nuclei in images of Wisconsin patients.</source>
        <translation>569 Tumoren, gutartig oder bösartig, beschrieben durch dreißig Maße der Zellkerne auf Bildern von Patientinnen aus Wisconsin.</translation>
    </message>
    <message>
        <source>6,497 Portuguese wines, red and white, with chemical measures and a quality from 3 to 9 that tasters gave. Many rows occur twice, and few wines are very good or very bad.</source>
        <translation>6&#x202f;497 portugiesische Weine, rot und weiß, mit chemischen Messwerten und einer Qualität von 3 bis 9 nach dem Urteil von Verkostern. Viele Zeilen kommen doppelt vor, und wenige Weine sind sehr gut oder sehr schlecht.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>; the {few} largest of up to {all}</source>
        <translation>; die {few} größten von bis zu {all}</translation>
    </message>
    <message>
        <source>A .keras file takes numbers, and cannot say how “{name}” is prepared: it is {why}. Export as .onnx, as .py or as pytorch, which take the table as it is.</source>
        <translation>Eine .keras-Datei nimmt Zahlen und kann nicht sagen, wie „{name}“ vorbereitet wird, denn das ist {why}. Als .onnx, als .py oder als pytorch exportieren; diese nehmen die Tabelle, wie sie ist.</translation>
    </message>
    <message>
        <source>A C99 compiler, with its math library</source>
        <translation>Ein C99-Compiler mit seiner Mathematik-Bibliothek</translation>
    </message>
    <message>
        <source>A Lambda layer holds code, which is never run. Replace it by a layer of Keras.</source>
        <translation>Eine Lambda-Schicht enthält Code, der nie ausgeführt wird. Durch eine Schicht von Keras ersetzen.</translation>
    </message>
    <message>
        <source>A band of the same height around the line: only noise is left. A bend: the network is too simple, or a feature is missing. A fan that opens to one side: the noise grows with the target; take its logarithm. A few points far away: outliers; look at them, or try Huber. Squares farther from the line than dots: it overfits.</source>
        <translation>Ein Band gleicher Höhe um die Linie: nur Rauschen ist übrig. Ein Bogen: das Netz ist zu einfach, oder ein Merkmal fehlt. Ein Fächer, der sich zu einer Seite öffnet: das Rauschen wächst mit dem Ziel, und sein Logarithmus hilft. Wenige Punkte weit weg: Ausreißer, die anzusehen sind; Huber kann helfen. Quadrate weiter von der Linie als Punkte: Überanpassung.</translation>
    </message>
    <message>
        <source>A bar for each column of the data: how much the accuracy, or R², falls once the column is shuffled over the validation rows, as the mean of {shuffles:shuffle|shuffles}, with a line from the least to the greatest. Features that come from one column are shuffled together. Beside them: the mean prediction with the chosen column at every value, the others as they are in {rows:row|rows}, between the quantiles of 10 and 90 %.</source>
        <translation>Ein Balken für jede Spalte der Daten: wie stark die Genauigkeit oder R² fällt, wenn die Spalte über die Validierungszeilen gemischt wird, als Mittel über {shuffles:Mischung|Mischungen}, mit einer Linie von der kleinsten zur größten. Merkmale aus einer Spalte werden zusammen gemischt. Daneben: die mittlere Vorhersage mit der gewählten Spalte auf jedem Wert, die anderen wie in {rows:Zeile|Zeilen}, zwischen den Quantilen von 10 und 90 %.</translation>
    </message>
    <message>
        <source>A bar for each text of the column, or for each quarter of its numbers: the accuracy on the validation rows of the group, or the mean absolute error of a regression. The thin line is its 95 % interval, by Wilson for an accuracy; the dashed line is the figure of all rows. Groups of fewer than {few:row|rows} are faint.</source>
        <translation>Ein Balken für jeden Text der Spalte oder für jedes Viertel ihrer Zahlen: die Genauigkeit auf den Validierungszeilen der Gruppe oder bei einer Regression der mittlere absolute Fehler. Der dünne Strich ist ihr 95-%-Intervall, bei Genauigkeiten nach Wilson; die gestrichelte Linie ist die Zahl aller Zeilen. Gruppen mit weniger als {few:Zeile|Zeilen} sind blass.</translation>
    </message>
    <message>
        <source>A batch at once</source>
        <translation>Ein Batch auf einmal</translation>
    </message>
    <message>
        <source>A bent valley with steep walls and a nearly flat floor, which leads to a minimum at (1, 1).</source>
        <translation>Ein gekrümmtes Tal mit steilen Wänden und fast ebenem Boden, das zu einem Minimum bei (1, 1) führt.</translation>
    </message>
    <message>
        <source>A block of {names}. Press Delete to remove it.</source>
        <translation>Ein Block aus {names}. Mit Entf wird er entfernt.</translation>
    </message>
    <message>
        <source>A boundary needs two features, and this data has one. The fitted curve shows a regression over it.</source>
        <translation>Eine Entscheidungsgrenze braucht zwei Merkmale, und diese Daten haben eines. Die Anpassungskurve zeigt eine Regression darüber.</translation>
    </message>
    <message>
        <source>A browser. The page has no scripts</source>
        <translation>Ein Browser. Die Seite hat keine Skripte</translation>
    </message>
    <message>
        <source>A browser. The page works from disk, without a network, and sends nothing</source>
        <translation>Ein Browser. Die Seite läuft von der Festplatte, ohne Netzwerk, und sendet nichts</translation>
    </message>
    <message>
        <source>A built feature</source>
        <translation>Ein gebildetes Merkmal</translation>
    </message>
    <message>
        <source>A checkpoint of this network takes more memory than a timeline may, so there are none.</source>
        <translation>Ein Checkpoint dieses Netzes braucht mehr Speicher, als eine Zeitleiste haben darf, deshalb gibt es keine.</translation>
    </message>
    <message>
        <source>A class</source>
        <translation>Eine Klasse</translation>
    </message>
    <message>
        <source>A click on a cell, or the arrow keys, show its rows. A double-click on a row or a picture, or Return, follows it through the network; on a cell, it follows all rows of the cell. The list in the title chooses counts or shares. The menu saves the matrix as CSV.</source>
        <translation>Ein Klick auf eine Zelle oder die Pfeiltasten zeigen ihre Zeilen. Ein Doppelklick auf eine Zeile oder ein Bild oder die Eingabetaste verfolgt sie durch das Netz; auf einer Zelle verfolgt er alle Zeilen der Zelle. Die Liste im Titel wählt Anzahlen oder Anteile. Das Menü speichert die Matrix als CSV.</translation>
    </message>
    <message>
        <source>A click, ↑ and ↓ choose a column, the list in the title a class or a target. The mouse reads the mean and the quantiles. The menu saves every shuffle as CSV.</source>
        <translation>Ein Klick, ↑ und ↓ wählen eine Spalte, die Liste im Titel eine Klasse oder ein Ziel. Die Maus liest Mittel und Quantile. Das Menü speichert jede Mischung als CSV.</translation>
    </message>
    <message>
        <source>A column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>A column of many different texts gives many features with few rows each.</source>
        <translation>Eine Spalte mit vielen verschiedenen Texten gibt viele Merkmale mit je wenigen Zeilen.</translation>
    </message>
    <message>
        <source>A confident mistake costs very much: wrong labels pull hard.</source>
        <translation>Ein sicherer Irrtum kostet sehr viel: falsche Klassen in den Daten ziehen stark.</translation>
    </message>
    <message>
        <source>A curve through noisy points: a regression. Hidden units bend the line.</source>
        <translation>Eine Kurve durch verrauschte Punkte: eine Regression. Verdeckte Einheiten biegen die Linie.</translation>
    </message>
    <message>
        <source>A dense layer has inputs × units weights and a bias for each unit.</source>
        <translation>Eine Dense-Schicht hat Eingänge × Einheiten Gewichte und einen Bias je Einheit.</translation>
    </message>
    <message>
        <source>A dense layer whose number of units follows from the data: one per class, one for binary classification, one per target for regression.</source>
        <translation>Eine Dense-Schicht, deren Zahl von Einheiten aus den Daten folgt: eine je Klasse, eine bei binärer Klassifikation, eine je Zielgröße bei Regression.</translation>
    </message>
    <message>
        <source>A disk inside a ring. Three hidden units can enclose the disk.</source>
        <translation>Eine Scheibe in einem Ring. Drei verdeckte Einheiten können die Scheibe umschließen.</translation>
    </message>
    <message>
        <source>A double-click on a cell of the matrix, or Return, shows its rows under the microscope. Chips: confusion and validation choose the tables, judge measures on the test rows, which is counted, seeds shows the spread over several seeds.</source>
        <translation>Ein Doppelklick auf eine Zelle der Matrix, oder die Eingabetaste, zeigt ihre Zeilen unter dem Mikroskop. Schalter: Konfusion und Validierung wählen die Tabellen, Beurteilen misst auf den Testzeilen und wird gezählt, Seeds zeigt die Streuung über mehrere Seeds.</translation>
    </message>
    <message>
        <source>A double-click on a row or a dot, or Return, follows it through the network. The mouse reads a dot. Relabel gives the chosen row the label of the list beside it, Drop trains without it, and Keep says that its label is right; the next row is chosen then. A run goes on with the corrected rows, and Undo takes them back. The menu saves the figures of all rows as CSV.</source>
        <translation>Ein Doppelklick auf eine Zeile oder einen Punkt oder die Eingabetaste verfolgt sie durch das Netz. Die Maus liest einen Punkt ab. „Umbenennen“ gibt der gewählten Zeile das Label der Liste daneben, „Weglassen“ trainiert ohne sie, und „Behalten“ sagt, dass ihr Label stimmt; danach ist die nächste Zeile gewählt. Ein Lauf geht mit den berichtigten Zeilen weiter, und „Rückgängig“ nimmt sie zurück. Das Menü speichert die Zahlen aller Zeilen als CSV.</translation>
    </message>
    <message>
        <source>A double-click on an image, or Return, follows it through the network. Arrow keys walk over the images.</source>
        <translation>Ein Doppelklick auf ein Bild, oder die Eingabetaste, verfolgt es durch das Netz. Die Pfeiltasten wandern über die Bilder.</translation>
    </message>
    <message>
        <source>A dropout layer drops more than {usual:.0%} or less than {least:.0%}, an alpha dropout more than {alpha:.0%} or less than {alpha_least:.0%}.</source>
        <translation>Eine Dropout-Schicht verwirft mehr als {usual:.0%} oder weniger als {least:.0%}, ein Alpha-Dropout mehr als {alpha:.0%} oder weniger als {alpha_least:.0%}.</translation>
    </message>
    <message>
        <source>A feature for every bin, 1 for rows in it and 0 for others. Each bin has about as many training rows.</source>
        <translation>Ein Merkmal für jedes Intervall: 1 für Zeilen darin, 0 für andere. In jedem liegen etwa gleich viele Trainingszeilen.</translation>
    </message>
    <message>
        <source>A feature has the same value in every training row.</source>
        <translation>Ein Merkmal hat in jeder Trainingszeile denselben Wert.</translation>
    </message>
    <message>
        <source>A few steps, each with a higher rate than the one before: where the loss begins to fall, and where it rises again, says which rates are worth training with.</source>
        <translation>Einige Schritte, jeder mit einer höheren Lernrate als der vorige: Wo der Verlust zu fallen beginnt und wo er wieder steigt, sagt, welche Lernraten sich lohnen.</translation>
    </message>
    <message>
        <source>A figure</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A figure of a judgement must be a number, not {value!r:.40}.</source>
        <translation>Ein Wert einer Beurteilung muss eine Zahl sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>A file written by numpy.savez.</source>
        <translation>Eine Datei, die numpy.savez geschrieben hat.</translation>
    </message>
    <message>
        <source>A finding that is kept must be a kind and a column.</source>
        <translation>Ein beibehaltener Befund muss aus Art und Spalte bestehen.</translation>
    </message>
    <message>
        <source>A fitted curve needs a target of numbers, and this data has classes.</source>
        <translation>Eine Anpassungskurve braucht einen Zielwert aus Zahlen, und diese Daten haben Klassen.</translation>
    </message>
    <message>
        <source>A folder of images cannot be stored in a project. Pass it on beside the copy.</source>
        <translation>Ein Ordner mit Bildern kann nicht im Projekt gespeichert werden. Ihn neben der Kopie weitergeben.</translation>
    </message>
    <message>
        <source>A folder with a subfolder of images per class, named after the class: PNG, JPEG, WebP, BMP, TIFF or GIF. All images get the same size. They are grayscale if every file is.</source>
        <translation>Ein Ordner, der je Klasse einen Unterordner mit Bildern enthält, benannt nach der Klasse: PNG, JPEG, WebP, BMP, TIFF oder GIF. Alle Bilder erhalten dieselbe Größe. Sie sind Graustufenbilder, wenn jede Datei eines ist.</translation>
    </message>
    <message>
        <source>A fully connected layer: each output is a weighted sum of all inputs, followed by an activation function.</source>
        <translation>Eine vollständig verbundene Schicht: Jede Ausgabe ist eine gewichtete Summe aller Eingaben, gefolgt von einer Aktivierungsfunktion.</translation>
    </message>
    <message>
        <source>A function of one or two number columns, as a further input of the network.</source>
        <translation>Eine Funktion von ein oder zwei Zahlenspalten als weitere Eingabe des Netzes.</translation>
    </message>
    <message>
        <source>A good start and a learning rate a hundred times too high: watch the loss rise until it is infinite.</source>
        <translation>Ein guter Anfang und eine hundertfach zu hohe Lernrate: Beobachte, wie der Verlust bis ins Unendliche steigt.</translation>
    </message>
    <message>
        <source>A gradient norm is above {large:,g}, or was in the first step of a run that then diverged.</source>
        <translation>Eine Gradientennorm liegt über {large:,g} oder lag es im ersten Schritt eines Laufs, der dann divergierte.</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Eine Gruppe</translation>
    </message>
    <message>
        <source>A group has no layers. Remove the group or add layers to it.</source>
        <translation>Eine Gruppe hat keine Schichten. Bitte die Gruppe entfernen oder ihr Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>A group whose interval does not reach the dashed line: the network serves it worse, or better, than the others. It often has few training rows, or other features than most. Of twenty intervals, one misses the truth by chance. A faint group says little either way: it needs more rows.</source>
        <translation>Eine Gruppe, deren Intervall die gestrichelte Linie nicht erreicht: Das Netz ist bei ihr schlechter oder besser als bei den anderen. Oft hat sie wenige Trainingszeilen oder andere Merkmale als die meisten. Von zwanzig Intervallen verfehlt eines die Wahrheit durch Zufall. Eine blasse Gruppe sagt so oder so wenig: Sie braucht mehr Zeilen.</translation>
    </message>
    <message>
        <source>A hash of its features, by which the row is recognized.</source>
        <translation>Ein Hash ihrer Merkmale, an dem die Zeile erkannt wird.</translation>
    </message>
    <message>
        <source>A hidden layer, more units, less penalty and dropout, more or better inputs.</source>
        <translation>Eine verdeckte Schicht, mehr Einheiten, weniger Regularisierung und Dropout, mehr oder bessere Eingaben.</translation>
    </message>
    <message>
        <source>A high probability is not certainty: networks are often surer than they are right.</source>
        <translation>Eine hohe Wahrscheinlichkeit ist keine Gewissheit: Netze sind oft sicherer, als sie richtig liegen.</translation>
    </message>
    <message>
        <source>A judgement</source>
        <translation>Eine Beurteilung</translation>
    </message>
    <message>
        <source>A judgement has more than {most} figures.</source>
        <translation>Eine Beurteilung hat mehr als {most} Werte.</translation>
    </message>
    <message>
        <source>A kernel sees only its window: what lies far apart meets only in later layers.</source>
        <translation>Ein Kern sieht nur sein Fenster: was weit auseinander liegt, trifft sich erst in späteren Schichten.</translation>
    </message>
    <message>
        <source>A large image gives the dense layer after it a very large number of weights. Pool first.</source>
        <translation>Ein großes Bild gibt der Dense-Schicht danach sehr viele Gewichte. Zuerst mit Pooling verkleinern.</translation>
    </message>
    <message>
        <source>A larger batch, or layer norm.</source>
        <translation>Ein größerer Batch oder Layer Norm.</translation>
    </message>
    <message>
        <source>A larger share for validation, or comparisons over several seeds.</source>
        <translation>Ein größerer Anteil für die Validierung oder Vergleiche über mehrere Seeds.</translation>
    </message>
    <message>
        <source>A layer</source>
        <translation>Eine Schicht</translation>
    </message>
    <message>
        <source>A layer began with equal weights, and its units give the same outputs still.</source>
        <translation>Eine Schicht begann mit gleichen Gewichten, und ihre Einheiten geben noch immer dieselben Ausgaben.</translation>
    </message>
    <message>
        <source>A layer {layer} of the file has a {field} of {value}. Here it is at most {highest}, and was lowered to that. Predictions stay the same; training on does not.</source>
        <translation>Eine Schicht {layer} der Datei hat {field} = {value}. Hier ist höchstens {highest} möglich, darum wurde der Wert darauf gesenkt. Die Vorhersagen bleiben gleich, weiteres Training nicht.</translation>
    </message>
    <message>
        <source>A line for each layer with weights, in the color of its depth: the norm of the gradient of its weights, averaged over recent steps, on a log scale. The names at the ends are those of the layers. The strip below shows the same norms, each column the mean of its steps: a row for each layer, the first at the bottom; pale is small, dark or in the dark theme bright is large, amber is 0. The gradient noise scale is the batch size at which noise and gradient are equally large: tr Σ / |G|², from the gradients of single training rows.</source>
        <translation>Eine Linie für jede Schicht mit Gewichten, in der Farbe ihrer Tiefe: die Norm des Gradienten ihrer Gewichte, gemittelt über die letzten Schritte, auf einer logarithmischen Achse. Die Namen an den Enden sind die der Schichten. Der Streifen darunter zeigt dieselben Normen, jede Spalte das Mittel ihrer Schritte: eine Zeile für jede Schicht, die erste unten; blass ist klein, dunkel oder im dunklen Design hell ist groß, bernsteinfarben ist 0. Das Rauschmaß des Gradienten ist die Batchgröße, bei der Rauschen und Gradient gleich groß sind: tr Σ / |G|², aus den Gradienten einzelner Trainingszeilen.</translation>
    </message>
    <message>
        <source>A line for each layer: the norm of the change of its weights in a step, divided by the norm of the weights, on a log scale. The dashed line is at 1e-3, a rule of thumb; the green band is a power of ten below and above.</source>
        <translation>Eine Linie für jede Schicht: die Norm der Änderung ihrer Gewichte in einem Schritt, geteilt durch die Norm der Gewichte, auf einer logarithmischen Achse. Die gestrichelte Linie liegt bei 1e-3, einer Faustregel; das grüne Band reicht eine Zehnerpotenz darunter und darüber.</translation>
    </message>
    <message>
        <source>A line that misses a bend: too simple, or not trained long enough. A line through every dot, with bends between them: it overfits. A line pulled away by a few far dots: outliers; try Huber or mean absolute error.</source>
        <translation>Eine Linie, die eine Biegung verfehlt: zu einfach oder nicht lange genug trainiert. Eine Linie durch jeden Punkt, mit Biegungen dazwischen: Überanpassung. Eine Linie, die wenige ferne Punkte wegziehen: Ausreißer; hier helfen Huber oder der mittlere absolute Fehler.</translation>
    </message>
    <message>
        <source>A linear model: the baseline that every other network has to beat.</source>
        <translation>Ein lineares Modell: die Vergleichsbasis, die jedes andere Netz schlagen muss.</translation>
    </message>
    <message>
        <source>A linear unit and mean squared error: the line or the plane with the least squares.</source>
        <translation>Eine lineare Einheit und mittlerer quadratischer Fehler: die Gerade oder Ebene der kleinsten Quadrate.</translation>
    </message>
    <message>
        <source>A lower learning rate, scaled inputs, clipped gradients.</source>
        <translation>Eine niedrigere Lernrate, skalierte Eingaben, begrenzte Gradienten.</translation>
    </message>
    <message>
        <source>A mean that forgets: every value counts β times as much as the one after it.</source>
        <translation>Ein Mittelwert, der vergisst: jeder Wert zählt β-mal so viel wie der nach ihm.</translation>
    </message>
    <message>
        <source>A narrow valley, fourteen times as steep across as along.</source>
        <translation>Ein enges Tal, quer vierzehnmal so steil wie längs.</translation>
    </message>
    <message>
        <source>A network can have only one {kind} layer. Remove this one.</source>
        <translation>Ein Netz kann nur eine {kind}-Schicht haben. Diese hier entfernen.</translation>
    </message>
    <message>
        <source>A network cannot foresee years that no training row has.</source>
        <translation>Ein Netz kann Jahre nicht vorhersehen, die keine Trainingszeile hat.</translation>
    </message>
    <message>
        <source>A network here ends with Output: one was added, whose weights leave the numbers unchanged.</source>
        <translation>Ein Netz endet hier mit einer Ausgabeschicht: Eine wurde ergänzt, deren Gewichte die Zahlen nicht verändern.</translation>
    </message>
    <message>
        <source>A new run goes on from here. The present one stays as it is.</source>
        <translation>Ein neuer Lauf geht von hier aus weiter. Der jetzige bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>A note can have at most {count:character|characters}.</source>
        <translation>Eine Notiz darf höchstens {count:Zeichen|Zeichen} haben.</translation>
    </message>
    <message>
        <source>A number key chooses the class, and this data has {count:class|classes}, not up to {most}.</source>
        <translation>Eine Zifferntaste wählt die Klasse, und diese Daten haben {count:Klasse|Klassen} statt höchstens {most}.</translation>
    </message>
    <message>
        <source>A painted point has a class without a name. Number the classes from 0 in the project file.</source>
        <translation>Ein gemalter Punkt hat eine Klasse ohne Namen. Die Klassen in der Projektdatei ab 0 nummerieren.</translation>
    </message>
    <message>
        <source>A painted point is too far away. Change its place in the project file.</source>
        <translation>Ein gemalter Punkt liegt zu weit entfernt. Seinen Ort in der Projektdatei ändern.</translation>
    </message>
    <message>
        <source>A path that follows a narrow valley, or jumps across it: lower the learning rate. Walls around a sharp minimum. A true loss far from that of the plane: the path left the plane there.</source>
        <translation>Ein Pfad, der einem engen Tal folgt oder quer darüber springt: die Lernrate senken. Wände um ein scharfes Minimum. Ein wahrer Verlust weit von dem der Ebene: Dort hat der Pfad die Ebene verlassen.</translation>
    </message>
    <message>
        <source>A piecewise approximation of SiLU without the exponential: cheap, made for mobile devices. Below −3 the output and the gradient are 0, so a unit can die.</source>
        <translation>Eine stückweise Näherung von SiLU ohne Exponentialfunktion: günstig, für Mobilgeräte gedacht. Unter −3 sind Ausgabe und Gradient 0, sodass eine Einheit sterben kann.</translation>
    </message>
    <message>
        <source>A piecewise linear approximation of sigmoid: cheap, and exactly 0 below −3 and 1 above 3. The gradient is 0 there, so a unit can get stuck.</source>
        <translation>Eine stückweise lineare Näherung von Sigmoid: günstig, unter −3 genau 0 und über 3 genau 1. Dort ist der Gradient 0, sodass eine Einheit stecken bleiben kann.</translation>
    </message>
    <message>
        <source>A plane in 3-D needs two classes over exactly three features.</source>
        <translation>Eine Ebene in 3-D braucht zwei Klassen über genau drei Merkmalen.</translation>
    </message>
    <message>
        <source>A plane over two inputs. One linear unit fits it.</source>
        <translation>Eine Ebene über zwei Eingaben. Eine lineare Einheit passt sich ihr an.</translation>
    </message>
    <message>
        <source>A product of large inputs is larger still, and so are its gradients.</source>
        <translation>Ein Produkt großer Eingaben ist noch größer, und seine Gradienten sind es auch.</translation>
    </message>
    <message>
        <source>A product of many factors below 1 vanishes, of many above 1 explodes. Activations, first weights and batch norm keep them near 1.</source>
        <translation>Ein Produkt vieler Faktoren unter 1 verschwindet, eines vieler über 1 explodiert. Aktivierungen, erste Gewichte und Batch-Normalisierung halten sie nahe 1.</translation>
    </message>
    <message>
        <source>A program that learns a function from examples, by layers of simple units whose weights it adjusts.</source>
        <translation>Ein Programm, das aus Beispielen eine Funktion lernt, mit Schichten einfacher Einheiten, deren Gewichte es anpasst.</translation>
    </message>
    <message>
        <source>A project file cannot hold a folder of pictures. Save without data, and copy the folder too.</source>
        <translation>Eine Projektdatei kann keinen Ordner mit Bildern enthalten. Ohne Daten speichern und den Ordner dazu kopieren.</translation>
    </message>
    <message>
        <source>A quasi-Newton method: uses all samples at once, estimates curvature from its last ten steps, and runs a line search along the resulting direction (Nocedal and Wright, Numerical Optimization, chapter 7). On small data it often needs a few dozen epochs where others need thousands. The recipe&apos;s batch size and clipping are not used.</source>
        <translation>Ein Quasi-Newton-Verfahren: verwendet alle Beispiele auf einmal, schätzt die Krümmung aus den letzten zehn Schritten und führt eine Liniensuche entlang der berechneten Richtung aus (Nocedal und Wright, Numerical Optimization, Kapitel 7). Bei kleinen Datenmengen genügen oft einige Dutzend Epochen, wo andere Tausende brauchen. Batch-Größe und Gradient Clipping des Rezepts werden nicht verwendet.</translation>
    </message>
    <message>
        <source>A race of optimizers</source>
        <translation>Ein Wettlauf der Optimierer</translation>
    </message>
    <message>
        <source>A random sample of {count:row|rows} fits: read it with --dialect sample={plain}, or in Python with data.TableFile(…, dialect=data.Dialect(sample={plain})).</source>
        <translation>Eine zufällige Stichprobe von {count:Zeile|Zeilen} passt: Sie wird mit --dialect sample={plain} gelesen, in Python mit data.TableFile(…, dialect=data.Dialect(sample={plain})).</translation>
    </message>
    <message>
        <source>A random sample of {count:row|rows} is read.</source>
        <translation>Eine zufällige Stichprobe von {count:Zeile|Zeilen} wird gelesen.</translation>
    </message>
    <message>
        <source>A rate of {low} lowers the loss in all {seeds:seed|seeds}.</source>
        <translation>Eine Lernrate von {low} senkt den Verlust in allen {seeds:Seed|Seeds}.</translation>
    </message>
    <message>
        <source>A rate that is right at first is often too high near the end.</source>
        <translation>Eine Rate, die am Anfang richtig ist, ist am Ende oft zu hoch.</translation>
    </message>
    <message>
        <source>A readable module to predict with or to train on, with its weights beside it.</source>
        <translation>Ein lesbares Modul zum Vorhersagen und Weitertrainieren, mit den Gewichten daneben.</translation>
    </message>
    <message>
        <source>A readable program that predicts, with the weights at its end.</source>
        <translation>Ein lesbares Programm, das vorhersagt, mit den Gewichten am Ende.</translation>
    </message>
    <message>
        <source>A regression: how far the disease goes within a year, from ten measurements.</source>
        <translation>Eine Regression: wie weit die Krankheit in einem Jahr fortschreitet, aus zehn Messwerten.</translation>
    </message>
    <message>
        <source>A report needs the project and its run. Save the project, and export from it.</source>
        <translation>Ein Bericht braucht das Projekt und seinen Lauf. Das Projekt speichern und von dort exportieren.</translation>
    </message>
    <message>
        <source>A ring around a disk. Watch the decision boundary close around the disk.</source>
        <translation>Ein Ring um eine Scheibe. Die Entscheidungsgrenze schließt sich darum.</translation>
    </message>
    <message>
        <source>A row counts as the class where its probability is at least the threshold. Left: the share of the other rows that is taken for the class, and the share of its own rows that is found, at every threshold; the dashed line is guessing. Right: the share found, and how many of those found are right; the dashed line is the share of the class. The ring is at the threshold of the slider. All on the validation rows.</source>
        <translation>Eine Zeile zählt zur Klasse, wenn ihre Wahrscheinlichkeit mindestens die Schwelle ist. Links: der Anteil der anderen Zeilen, die für die Klasse gehalten werden, und der Anteil der eigenen, die gefunden werden, bei jeder Schwelle; die gestrichelte Linie ist Raten. Rechts: der gefundene Anteil, und wie viele der gefundenen richtig sind; die gestrichelte Linie ist der Anteil der Klasse. Der Ring steht bei der Schwelle des Reglers. Alles auf den Validierungszeilen.</translation>
    </message>
    <message>
        <source>A row for each layer. Negative values lie at the left of 0, positive ones at the right. The height of a bar is the square root of how many values it holds, so that rare ones are seen; the ends hold what lies beyond. The strong line is the median, the fainter ones are at 5, 25, 75 and 95 %. Beside it, or in its place, is the course of the run: time across, values up, the stronger the color the more values, and the same five lines. Values are counted in four bins for every doubling, the same at every step. On the axis of powers of ten, a normal distribution has two humps, one on each side of 0. Below the name is the share of dead units, which are 0 on every row looked at, or of saturated outputs, which are at an end of sigmoid or tanh.</source>
        <translation>Eine Reihe für jede Schicht. Negative Werte liegen links von 0, positive rechts. Die Höhe eines Balkens ist die Wurzel aus der Anzahl seiner Werte, damit auch seltene zu sehen sind; die Enden enthalten, was jenseits liegt. Die kräftige Linie ist der Median, die schwächeren liegen bei 5, 25, 75 und 95 %. Daneben oder an ihrer Stelle steht der Verlauf des Laufs: waagerecht die Zeit, senkrecht die Werte, je kräftiger die Farbe, desto mehr Werte, und dieselben fünf Linien. Gezählt wird in vier Klassen je Verdopplung, bei jedem Schritt denselben. Auf der Achse aus Zehnerpotenzen hat eine Normalverteilung zwei Hügel, einen auf jeder Seite von 0. Unter dem Namen steht der Anteil toter Einheiten, die auf jeder betrachteten Zeile 0 sind, oder gesättigter Ausgaben, die an einem Ende von Sigmoid oder Tanh sind.</translation>
    </message>
    <message>
        <source>A row for each point: across, up, and the number of its class from 0.</source>
        <translation>Eine Zeile je Punkt: waagerecht, senkrecht und die Nummer seiner Klasse ab 0.</translation>
    </message>
    <message>
        <source>A row for each true class, a column for each predicted one, on the validation rows. A cell shows how many rows it has, their share of the rows of the true class (by row), or of those that are predicted so (by column). On the diagonal they are right. Beside the matrix: the rows of the chosen cell with their values or pictures, those of which the network was surest first.</source>
        <translation>Eine Zeile für jede wahre Klasse, eine Spalte für jede vorhergesagte, auf den Validierungszeilen. Eine Zelle zeigt, wie viele Zeilen sie hat, ihren Anteil an den Zeilen der wahren Klasse (je Zeile) oder an denen, die so vorhergesagt werden (je Spalte). Auf der Diagonale stimmen sie. Neben der Matrix: die Zeilen der gewählten Zelle mit ihren Werten oder Bildern, zuerst die, bei denen sich das Netz am sichersten war.</translation>
    </message>
    <message>
        <source>A row that is right must be its number and a hash of its features.</source>
        <translation>Eine Zeile, die stimmt, muss aus ihrer Nummer und einem Hash ihrer Merkmale bestehen.</translation>
    </message>
    <message>
        <source>A run</source>
        <translation>Ein Lauf</translation>
    </message>
    <message>
        <source>A run has an unknown setting {name!r:.40}.</source>
        <translation>Ein Lauf hat die unbekannte Einstellung {name!r:.40}.</translation>
    </message>
    <message>
        <source>A script that trains by the recipe from the same rows and first weights, on any number of processes.</source>
        <translation>Ein Skript, das nach dem Rezept aus denselben Zeilen und ersten Gewichten trainiert, in beliebig vielen Prozessen.</translation>
    </message>
    <message>
        <source>A second layer of {units:unit|units} combines the features of the first. This helps with strongly curved boundaries such as spirals.</source>
        <translation>Eine zweite Schicht mit {units:Einheit|Einheiten} kombiniert die Merkmale der ersten. Das hilft bei stark gekrümmten Grenzen wie Spiralen.</translation>
    </message>
    <message>
        <source>A sigmoid unit and binary cross-entropy: the probability of a class on each side of a line.</source>
        <translation>Eine Sigmoid-Einheit und binäre Kreuzentropie: die Wahrscheinlichkeit einer Klasse auf jeder Seite einer Geraden.</translation>
    </message>
    <message>
        <source>A sine wave. A network without hidden layers can only draw a line through it.</source>
        <translation>Eine Sinuswelle. Ein Netz ohne verdeckte Schichten kann nur eine Gerade hindurchlegen.</translation>
    </message>
    <message>
        <source>A single layer has learned what it can, and is less than half-way from a guess to always right.</source>
        <translation>Eine einzelne Schicht hat gelernt, was sie kann, und das ist weniger als der halbe Weg vom Raten zu immer richtig.</translation>
    </message>
    <message>
        <source>A single outlier can decide it.</source>
        <translation>Ein einziger Ausreißer kann ihn bestimmen.</translation>
    </message>
    <message>
        <source>A single unit learns AND by the perceptron rule of 1958. A straight line is enough.</source>
        <translation>Eine einzige Einheit lernt UND mit der Perzeptron-Regel von 1958. Eine Gerade genügt.</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips slightly below zero, close to SiLU. It does not saturate for positive inputs and is one of the more expensive to compute.</source>
        <translation>Ein glattes ReLU, das leicht unter null fällt, ähnlich wie SiLU. Sättigt für positive Eingaben nicht und gehört zu den rechenaufwendigsten.</translation>
    </message>
    <message>
        <source>A smooth ReLU that is always positive, as a standard deviation or a rate must be. It is not centered on zero and more expensive than ReLU, which usually learns faster.</source>
        <translation>Ein glattes ReLU, das immer positiv ist, wie es eine Standardabweichung oder eine Rate sein muss. Nicht um null zentriert und aufwendiger als ReLU, das meist schneller lernt.</translation>
    </message>
    <message>
        <source>A smooth ReLU that weights z by the normal distribution function Φ(z). Common in transformers. It dips slightly below zero, does not saturate for positive inputs, and costs more than ReLU.</source>
        <translation>Ein glattes ReLU, das z mit der Verteilungsfunktion Φ(z) der Normalverteilung gewichtet. Üblich in Transformern. Fällt leicht unter null, sättigt für positive Eingaben nicht und kostet mehr als ReLU.</translation>
    </message>
    <message>
        <source>A step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>A step from −1 to 1 at 0. Smooth activations round its edge off.</source>
        <translation>Eine Stufe von −1 nach 1 bei 0. Glatte Aktivierungen runden ihre Kante ab.</translation>
    </message>
    <message>
        <source>A step goes past the floor of the valley and up the other side. The loss zig-zags, and with a still higher rate diverges.</source>
        <translation>Ein Schritt geht über den Grund des Tals hinaus und auf der anderen Seite hinauf. Der Verlust läuft im Zickzack und divergiert bei noch höherer Rate.</translation>
    </message>
    <message>
        <source>A step too early freezes what is not yet learned.</source>
        <translation>Eine Stufe zu früh friert ein, was noch nicht gelernt ist.</translation>
    </message>
    <message>
        <source>A step unit and the rule of 1958. It finds a line between two classes, if there is one.</source>
        <translation>Eine Stufeneinheit und die Regel von 1958. Sie findet eine Gerade zwischen zwei Klassen, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>A straight line through 0. One linear unit fits it.</source>
        <translation>Eine Gerade durch 0. Eine lineare Einheit passt sich ihr an.</translation>
    </message>
    <message>
        <source>A straight line through bent classes: too simple. Islands around single dots: it overfits. Pale areas: it is not sure. Squares in the wrong color: errors on rows that it never saw. Under the chip seeds, dark areas are where runs from several seeds disagree.</source>
        <translation>Eine gerade Linie durch gebogene Klassen: zu einfach. Inseln um einzelne Punkte: Überanpassung. Blasse Flächen: unsicher. Quadrate in der falschen Farbe: Fehler auf Zeilen, die das Netz nie gesehen hat. Unter dem Schalter Seeds sind die Flächen dunkel, auf denen Läufe mit mehreren Seeds sich uneins sind.</translation>
    </message>
    <message>
        <source>A table in a text file, a spreadsheet or another file of columns. Types and roles of the columns are guessed, and every guess can be changed. A target of texts, or of few whole numbers, gives classes; any other number a regression.</source>
        <translation>Eine Tabelle in einer Textdatei, einer Arbeitsmappe oder einer anderen Datei mit Spalten. Typen und Rollen der Spalten werden erkannt und lassen sich alle ändern. Ein Ziel aus Texten oder aus wenigen ganzen Zahlen ergibt Klassen, jede andere Zahl eine Regression.</translation>
    </message>
    <message>
        <source>A temperature needs a network that ends with softmax, or with one sigmoid.</source>
        <translation>Eine Temperatur gibt es nur für Netze, die mit Softmax oder mit einem einzigen Sigmoid enden.</translation>
    </message>
    <message>
        <source>A test part of {test:.0%} and a validation part of {validation:.0%} leave too few rows for training. Make them smaller: together at most {most:.0%}.</source>
        <translation>Ein Testteil von {test:.0%} und ein Validierungsteil von {validation:.0%} lassen zu wenige Zeilen zum Training. Sie verkleinern: zusammen höchstens {most:.0%}.</translation>
    </message>
    <message>
        <source>A training curve is damaged.</source>
        <translation>Eine Trainingskurve ist beschädigt.</translation>
    </message>
    <message>
        <source>A training script begins with the weights that the run began with, and this project does not have them. Train it again, or export as pytorch.</source>
        <translation>Ein Trainingsskript beginnt mit den Gewichten, mit denen der Lauf begann, und dieses Projekt hat sie nicht. Noch einmal trainieren oder als pytorch exportieren.</translation>
    </message>
    <message>
        <source>A training script needs the rows and the recipe. Open the project that was trained on them.</source>
        <translation>Ein Trainingsskript braucht die Zeilen und das Rezept. Das Projekt öffnen, das mit ihnen trainiert wurde.</translation>
    </message>
    <message>
        <source>A typed weight must be [layer, name, index, value], not {value!r:.60}.</source>
        <translation>Ein eingegebenes Gewicht muss [Schicht, Name, Index, Wert] sein, nicht {value!r:.60}.</translation>
    </message>
    <message>
        <source>A unit for every class, softmax and categorical cross-entropy: the probabilities of all classes.</source>
        <translation>Eine Einheit für jede Klasse, Softmax und kategoriale Kreuzentropie: die Wahrscheinlichkeiten aller Klassen.</translation>
    </message>
    <message>
        <source>A unit multiplies its inputs by weights, adds a bias, and bends the sum with an activation. A layer is many units side by side, a network many layers in a row. “Deep” means more than one hidden layer: each builds on what the one before has found.</source>
        <translation>Eine Einheit multipliziert ihre Eingaben mit Gewichten, addiert einen Bias und biegt die Summe mit einer Aktivierung. Eine Schicht sind viele Einheiten nebeneinander, ein Netz viele Schichten hintereinander. „Tief“ heißt: mehr als eine verdeckte Schicht; jede baut auf dem auf, was die vorige gefunden hat.</translation>
    </message>
    <message>
        <source>A unit that stays below −3 gets no gradient.</source>
        <translation>Eine Einheit, die unter −3 bleibt, bekommt keinen Gradienten.</translation>
    </message>
    <message>
        <source>A unit whose input stays below 0 or above 6 gets no gradient.</source>
        <translation>Eine Einheit, deren Eingang unter 0 oder über 6 bleibt, bekommt keinen Gradienten.</translation>
    </message>
    <message>
        <source>A view</source>
        <translation>Eine Ansicht</translation>
    </message>
    <message>
        <source>A view could not be computed: {reason}.</source>
        <translation>Eine Ansicht konnte nicht berechnet werden: {reason}.</translation>
    </message>
    <message>
        <source>A weight must be a finite number, at most 3e38.</source>
        <translation>Ein Gewicht muss eine endliche Zahl sein, höchstens 3e38.</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>UND</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>AUC {area}</source>
        <translation>AUC {area}</translation>
    </message>
    <message>
        <source>About 1 / (1 − β) values: 10 with β = 0.9, 100 with 0.99. It begins at 0, so that the first values are too small; dividing by 1 − βᵗ corrects that.</source>
        <translation>Etwa 1 / (1 − β) Werte: 10 bei β = 0,9, 100 bei 0,99. Er beginnt bei 0, sodass die ersten Werte zu klein sind; die Division durch 1 − βᵗ gleicht das aus.</translation>
    </message>
    <message>
        <source>About Layerwright</source>
        <translation>Über Layerwright</translation>
    </message>
    <message>
        <source>About the table</source>
        <translation>Über die Tabelle</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Oberhalb</translation>
    </message>
    <message>
        <source>Above, too little is left to learn from, and the network underfits. Below, it hardly keeps units from relying on each other.</source>
        <translation>Darüber bleibt zu wenig, um daraus zu lernen: Unteranpassung. Darunter hält es Einheiten kaum davon ab, sich aufeinander zu verlassen.</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Accumulates a velocity from past gradients, which speeds up progress along valleys and damps oscillation across them.</source>
        <translation>Summiert eine Geschwindigkeit aus früheren Gradienten auf. Das beschleunigt den Fortschritt entlang von Tälern und dämpft Schwingungen quer dazu.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy: {values}</source>
        <translation>Genauigkeit: {values}</translation>
    </message>
    <message>
        <source>Across: the prediction. Up: the target minus the prediction, both in the unit of the target. Dots are training rows, squares validation rows. On the line the prediction is exact.</source>
        <translation>Waagerecht: die Vorhersage. Senkrecht: das Ziel minus die Vorhersage, beides in der Einheit des Ziels. Punkte sind Trainingszeilen, Quadrate Validierungszeilen. Auf der Linie stimmt die Vorhersage genau.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Activation of the hidden layers</source>
        <translation>Aktivierung der verdeckten Schichten</translation>
    </message>
    <message>
        <source>Activation of the inserted layer</source>
        <translation>Aktivierung der eingefügten Schicht</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Activations between the layers still change the norm: it preserves that of linear layers.</source>
        <translation>Aktivierungen zwischen den Schichten ändern die Norm trotzdem: erhalten wird die von linearen Schichten.</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>AdaGrad with a moving average: divides by the root of the recent mean squared gradient, so that step sizes do not decay to zero. Its first steps are large, because the mean starts at zero.</source>
        <translation>AdaGrad mit gleitendem Mittel: teilt durch die Wurzel des jüngsten mittleren quadrierten Gradienten, sodass die Schrittweiten nicht gegen null gehen. Die ersten Schritte sind groß, weil das Mittel bei null beginnt.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam or momentum, another learning rate, another seed.</source>
        <translation>Adam oder Momentum, eine andere Lernrate, ein anderer Seed.</translation>
    </message>
    <message>
        <source>Adam that divides by the largest mean squared gradient so far, so that the step size never increases. It fixes a case in which Adam does not converge, and is often slower.</source>
        <translation>Adam, das durch den bisher größten mittleren quadrierten Gradienten teilt, sodass die Schrittweite nie zunimmt. Behebt einen Fall, in dem Adam nicht konvergiert, und ist oft langsamer.</translation>
    </message>
    <message>
        <source>Adam where weights should stay small.</source>
        <translation>Adam, wo Gewichte klein bleiben sollen.</translation>
    </message>
    <message>
        <source>Adam with Nesterov momentum, whose coefficient increases over the first few thousand steps.</source>
        <translation>Adam mit Nesterov-Momentum, dessen Koeffizient über die ersten paar Tausend Schritte ansteigt.</translation>
    </message>
    <message>
        <source>Adam with decoupled weight decay: each step also shrinks every weight slightly, apart from the gradient. Biases shrink too, as in PyTorch.</source>
        <translation>Adam mit entkoppeltem Weight Decay: Jeder Schritt verkleinert zusätzlich jedes Gewicht etwas, unabhängig vom Gradienten. Auch Bias-Werte werden kleiner, wie in PyTorch.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adapt the network</source>
        <translation>Netz anpassen</translation>
    </message>
    <message>
        <source>Adapt the network to the data</source>
        <translation>Netz an die Daten anpassen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Addition</translation>
    </message>
    <message>
        <source>Add a copy of the selection beside it.</source>
        <translation>Eine Kopie der Auswahl daneben einfügen.</translation>
    </message>
    <message>
        <source>Add a hidden layer.</source>
        <translation>Eine verborgene Schicht hinzufügen.</translation>
    </message>
    <message>
        <source>Add a hidden layer: a single layer separates classes only by a straight line.</source>
        <translation>Eine verborgene Schicht hinzufügen: Eine einzige Schicht trennt Klassen nur durch eine Gerade.</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation>Schicht hinzufügen…</translation>
    </message>
    <message>
        <source>Add a learned bias to each channel.</source>
        <translation>Addiert zu jedem Kanal einen gelernten Bias.</translation>
    </message>
    <message>
        <source>Add a learned bias to each output.</source>
        <translation>Addiert zu jeder Ausgabe einen gelernten Bias.</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add a quarter of copied units to the selected dense layer. Outputs stay the same, and training goes on.</source>
        <translation>Die ausgewählte Dense-Schicht um ein Viertel kopierter Einheiten verbreitern. Die Ausgaben bleiben gleich, das Training geht weiter.</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Einheit hinzufügen</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>1 addieren</translation>
    </message>
    <message>
        <source>Add the selected layers to the list of layers.</source>
        <translation>Die ausgewählten Schichten in die Schichtenliste aufnehmen.</translation>
    </message>
    <message>
        <source>Add units</source>
        <translation>Einheiten hinzufügen</translation>
    </message>
    <message>
        <source>Add units in training</source>
        <translation>Einheiten im Training hinzufügen</translation>
    </message>
    <message>
        <source>Add {count:unit|units}</source>
        <translation>{count:Einheit|Einheiten} hinzufügen</translation>
    </message>
    <message>
        <source>Add {layer}</source>
        <translation>{layer} hinzufügen</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>Added to the denominator for numerical stability: ε.</source>
        <translation>Wird für die numerische Stabilität zum Nenner addiert: ε.</translation>
    </message>
    <message>
        <source>Added to the mean square for numerical stability: ε.</source>
        <translation>Wird der numerischen Stabilität wegen zum mittleren Quadrat addiert: ε.</translation>
    </message>
    <message>
        <source>Added to the variance for numerical stability: ε.</source>
        <translation>Wird der numerischen Stabilität wegen zur Varianz addiert: ε.</translation>
    </message>
    <message>
        <source>Adds Gaussian noise to its inputs at each training step, so that the network does not rely on exact values.</source>
        <translation>Addiert bei jedem Trainingsschritt gaußsches Rauschen zu den Eingaben, damit sich das Netz nicht auf genaue Werte verlässt.</translation>
    </message>
    <message>
        <source>Adds copies of units, and divides their outgoing weights: outputs stay the same.</source>
        <translation>Fügt Kopien von Einheiten hinzu und teilt deren ausgehende Gewichte auf: Die Ausgaben bleiben gleich.</translation>
    </message>
    <message>
        <source>Adds it after the selection.</source>
        <translation>Fügt sie hinter der Auswahl ein.</translation>
    </message>
    <message>
        <source>Adds it where you drop it. On a wire, inserts it between two layers.</source>
        <translation>Fügt sie an dieser Stelle ein, auf einer Verbindung zwischen zwei Schichten.</translation>
    </message>
    <message>
        <source>Adds its inputs element-wise. With a branch that skips some layers, it forms a residual network (He et al., 2016).</source>
        <translation>Addiert ihre Eingaben elementweise. Mit einem Zweig, der einige Schichten überspringt, entsteht ein Residualnetz (He et al., 2016).</translation>
    </message>
    <message>
        <source>Adds this function of the column to the inputs of the network.</source>
        <translation>Fügt diese Funktion der Spalte den Eingaben des Netzes hinzu.</translation>
    </message>
    <message>
        <source>After Input, against overfitting to exact values, with a standard deviation of about 0.1 on scaled inputs.</source>
        <translation>Nach Input, gegen das Auswendiglernen genauer Werte, mit einer Standardabweichung von etwa 0,1 bei skalierten Eingaben.</translation>
    </message>
    <message>
        <source>After a few layers nothing is left of the signal.</source>
        <translation>Nach wenigen Schichten ist vom Signal nichts übrig.</translation>
    </message>
    <message>
        <source>After a restart the loss rises. Judge a run at the end of a period.</source>
        <translation>Nach einem Neustart steigt der Verlust. Einen Lauf am Ende einer Periode beurteilen.</translation>
    </message>
    <message>
        <source>After batch norm, or after a sum of two branches, where the activation has to follow something else than weights.</source>
        <translation>Nach Batch-Normalisierung oder nach einer Summe zweier Zweige, wo die Aktivierung auf etwas anderes folgen muss als auf Gewichte.</translation>
    </message>
    <message>
        <source>After this update</source>
        <translation>Nach diesem Update</translation>
    </message>
    <message>
        <source>After {epochs:epoch|epochs}</source>
        <translation>Nach {epochs:Epoche|Epochen}</translation>
    </message>
    <message>
        <source>After {epochs:epoch|epochs} the loss has gone from {first} to {now}: it falls, but it crawls.</source>
        <translation>Nach {epochs:Epoche|Epochen} ist der Verlust von {first} auf {now} gekommen: Er fällt, aber er kriecht.</translation>
    </message>
    <message>
        <source>After {epochs:epoch|epochs}, the network has learned next to nothing.</source>
        <translation>Nach {epochs:Epoche|Epochen} hat das Netz so gut wie nichts gelernt.</translation>
    </message>
    <message>
        <source>Against overfitting, after hidden layers: 10–50 % in dense networks, 40–50 % after convolutions, 20–30 % in recurrent networks.</source>
        <translation>Gegen Überanpassung, nach verdeckten Schichten: 10–50 % in vollverbundenen Netzen, 40–50 % nach Faltungen, 20–30 % in rekurrenten Netzen.</translation>
    </message>
    <message>
        <source>Against overfitting: begin with 0.001 to 0.01 on every layer.</source>
        <translation>Gegen Überanpassung: mit 0,001 bis 0,01 in jeder Schicht beginnen.</translation>
    </message>
    <message>
        <source>Algorithm that updates the weights from their gradients.</source>
        <translation>Verfahren, das die Gewichte anhand ihrer Gradienten anpasst.</translation>
    </message>
    <message>
        <source>Align in a column</source>
        <translation>In einer Spalte ausrichten</translation>
    </message>
    <message>
        <source>Align in a row</source>
        <translation>In einer Reihe ausrichten</translation>
    </message>
    <message>
        <source>Align the selected layers horizontally.</source>
        <translation>Die ausgewählten Schichten waagerecht ausrichten.</translation>
    </message>
    <message>
        <source>Align the selected layers vertically.</source>
        <translation>Die ausgewählten Schichten senkrecht ausrichten.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All images are the same, so nothing distinguishes the classes. Choose other images.</source>
        <translation>Alle Bilder sind gleich, sodass nichts die Klassen unterscheidet. Andere Bilder wählen.</translation>
    </message>
    <message>
        <source>All images of “{name}” are the same: {count:,}.</source>
        <translation>Alle Bilder von „{name}“ sind gleich: {count:,}.</translation>
    </message>
    <message>
        <source>All inputs must have the same shape.</source>
        <translation>Alle Eingänge müssen dieselbe Form haben.</translation>
    </message>
    <message>
        <source>All its texts become the same.</source>
        <translation>Alle seine Texte werden zum selben Wert.</translation>
    </message>
    <message>
        <source>All optimizers</source>
        <translation>Alle Optimierer</translation>
    </message>
    <message>
        <source>All paths</source>
        <translation>Alle Pfade</translation>
    </message>
    <message>
        <source>All points are of one class. Paint points of another class, too.</source>
        <translation>Alle Punkte gehören zu einer Klasse. Auch Punkte einer anderen Klasse malen.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>All rows: smooth steps down, but one a pass, and all rows in memory.</source>
        <translation>Alle Zeilen: ruhige Schritte abwärts, aber nur einer je Durchgang, und alle Zeilen im Speicher.</translation>
    </message>
    <message>
        <source>All rows: {value}.</source>
        <translation>Alle Zeilen: {value}.</translation>
    </message>
    <message>
        <source>All sheets of {name} are empty. Choose a spreadsheet with rows.</source>
        <translation>Alle Blätter von {name} sind leer. Bitte eine Tabelle mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>All that was done and found, on one page: to read, to print and to hand in.</source>
        <translation>Alles, was getan und gefunden wurde, auf einer Seite: zum Lesen, Drucken und Abgeben.</translation>
    </message>
    <message>
        <source>All units compute the same</source>
        <translation>Alle Einheiten rechnen dasselbe</translation>
    </message>
    <message>
        <source>All weights begin equal, so that all units stay equal: watch eight units do the work of one.</source>
        <translation>Alle Gewichte beginnen gleich, und so bleiben alle Einheiten gleich: Beobachte, wie acht Einheiten die Arbeit von einer tun.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Along the principal directions of the path; else along two random directions</source>
        <translation>Längs der Hauptrichtungen des Pfads; sonst längs zweier zufälliger Richtungen</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Alpha dropout</source>
        <translation>Alpha-Dropout</translation>
    </message>
    <message>
        <source>Always choosing {name} gives {share}.</source>
        <translation>Immer {name} zu wählen ergibt {share}.</translation>
    </message>
    <message>
        <source>Always empty, since there is no file.</source>
        <translation>Immer leer, da es keine Datei gibt.</translation>
    </message>
    <message>
        <source>Always giving the frequent class has a low loss already, so that the rare one is learned last or never.</source>
        <translation>Immer die häufige Klasse zu nennen hat schon einen niedrigen Verlust, sodass die seltene zuletzt oder nie gelernt wird.</translation>
    </message>
    <message>
        <source>Always use the dark theme.</source>
        <translation>Immer das dunkle Farbschema verwenden.</translation>
    </message>
    <message>
        <source>Always use the light theme.</source>
        <translation>Immer das helle Farbschema verwenden.</translation>
    </message>
    <message>
        <source>An accuracy on {few:row|rows} is uncertain by ±{error:.0%}: chance decides which network looks better.</source>
        <translation>Eine Genauigkeit auf {few:Zeile|Zeilen} ist um ±{error:.0%} unsicher: der Zufall entscheidet, welches Netz besser aussieht.</translation>
    </message>
    <message>
        <source>An earlier step is shown. Go back to the newest step, or press Continue from here.</source>
        <translation>Ein früherer Schritt wird gezeigt. Bitte zum neuesten Schritt zurückgehen oder „Von hier fortfahren“ drücken.</translation>
    </message>
    <message>
        <source>An edge must be a pair of existing layer ids (source, target), not {value!r:.40}.</source>
        <translation>Eine Kante muss ein Paar vorhandener Schichtnummern sein (von, nach), nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>An edge must be the ids of two existing layers, [from, to], not {value!r:.40}.</source>
        <translation>Eine Kante muss aus den Nummern zweier vorhandener Schichten bestehen, [von, nach], nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>An edit of weights</source>
        <translation>Eine Änderung von Gewichten</translation>
    </message>
    <message>
        <source>An edit of weights must have a number, a step, and weights or a surgery, not {value!r:.60}.</source>
        <translation>Eine Änderung von Gewichten muss eine Nummer, einen Schritt und Gewichte oder einen Eingriff haben, nicht {value!r:.60}.</translation>
    </message>
    <message>
        <source>An edit starts a new run from this step; the present run stays as it is.</source>
        <translation>Eine Änderung beginnt von diesem Schritt aus einen neuen Lauf; der jetzige bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>An error of 10 counts a hundred times as much as an error of 1. With classes it learns slowly where outputs are far off.</source>
        <translation>Ein Fehler von 10 zählt hundertmal so viel wie einer von 1. Bei Klassen lernt er langsam, wo Ausgaben weit daneben liegen.</translation>
    </message>
    <message>
        <source>An image cannot be read: {files}. Replace or remove it, or turn on “Skip unreadable files”.</source>
        <translation>Ein Bild ist nicht lesbar: {files}. Das Bild ersetzen oder entfernen oder „Unlesbare Dateien überspringen“ einschalten.</translation>
    </message>
    <message>
        <source>An unexpected error occurred: {why}. Your work is not lost; save it now.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten: {why}. Die Arbeit ist nicht verloren; bitte jetzt speichern.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Animations and files of several pages, of which the first picture is read: {count:,} ({names}).</source>
        <translation>Animationen und Dateien mit mehreren Seiten, von denen das erste Bild gelesen wird: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Another program has changed {name}. Reload it, or keep both?</source>
        <translation>{name} wurde von einem anderen Programm geändert. Neu laden oder beide Versionen behalten?</translation>
    </message>
    <message>
        <source>Any editor; drawings appear where Markdown is shown</source>
        <translation>Ein beliebiger Editor; Zeichnungen erscheinen, wo Markdown dargestellt wird</translation>
    </message>
    <message>
        <source>Any line that separates the rows has loss 0, however close it passes by them.</source>
        <translation>Jede Gerade, die die Zeilen trennt, hat den Verlust 0, wie nah sie auch an ihnen vorbeigeht.</translation>
    </message>
    <message>
        <source>Any number of linear layers is one linear layer: between layers it bends nothing.</source>
        <translation>Beliebig viele lineare Schichten sind eine lineare Schicht: zwischen Schichten biegt sie nichts.</translation>
    </message>
    <message>
        <source>Any other initializer, dropout or skip connection breaks the balance. Use alpha dropout.</source>
        <translation>Jeder andere Initialisierer, Dropout oder eine Abkürzung zerstört das Gleichgewicht. Alpha-Dropout nehmen.</translation>
    </message>
    <message>
        <source>Apartments (untidy)</source>
        <translation>Wohnungen (unordentlich)</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>Applies an activation function element-wise. Use it where the activation is a layer of its own, such as after batch norm.</source>
        <translation>Wendet elementweise eine Aktivierungsfunktion an: für Aktivierungen als eigene Schicht, etwa nach der Batch-Normalisierung.</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Arrange {count:layer|layers}</source>
        <translation>{count:Schicht|Schichten} anordnen</translation>
    </message>
    <message>
        <source>Arrays in the project file</source>
        <translation>Arrays in der Projektdatei</translation>
    </message>
    <message>
        <source>Arrays of the network</source>
        <translation>Arrays des Netzes</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Arrow keys move the start, Page Down and Page Up make a step, Space plays.</source>
        <translation>Die Pfeiltasten verschieben den Start, Bild ab und Bild auf machen einen Schritt, die Leertaste spielt ab.</translation>
    </message>
    <message>
        <source>Arrow keys move. Return sets the type, the role or the gaps of the selected columns; letters set the type: N number, C category, O ordinal, B boolean, D date, T text, I image.</source>
        <translation>Pfeiltasten bewegen die Auswahl. Eingabe setzt Typ, Rolle oder Lücken der ausgewählten Spalten; Buchstaben setzen den Typ: N Zahl, C Kategorie, O Rang, B Ja/Nein, D Datum, T Text, I Bild.</translation>
    </message>
    <message>
        <source>As it is in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>As many as it takes: set a large number, and let early stopping end the run and restore the best epoch.</source>
        <translation>So viele, wie es braucht: eine große Zahl einstellen und Early Stopping den Lauf beenden und die beste Epoche wiederherstellen lassen.</translation>
    </message>
    <message>
        <source>At least 1 unit must be added, not {count}.</source>
        <translation>Mindestens 1 Einheit muss hinzukommen, nicht {count}.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Mindestens {low}.</translation>
    </message>
    <message>
        <source>At least {share:.0%} of the units of a layer with ReLU are 0 on every row that was looked at.</source>
        <translation>Mindestens {share:.0%} der Einheiten einer Schicht mit ReLU sind bei jeder betrachteten Zeile 0.</translation>
    </message>
    <message>
        <source>At the ends of sigmoid and tanh the slope is almost 0, so that the weights get no gradient. Weights that are too large, at the start or later, bring units there.</source>
        <translation>An den Enden von Sigmoid und Tanh ist die Steigung fast 0, sodass die Gewichte keinen Gradienten bekommen. Zu große Gewichte, am Anfang oder später, bringen Einheiten dorthin.</translation>
    </message>
    <message>
        <source>At the top: easy rows. Far at the right: ambiguous rows, near a border between classes. At the bottom left: rows that the network never believes. Their labels are often wrong: a network learns what the other rows say of them before it learns them by heart, so that the margin stays low for long. Look at them before you change anything: some are merely rare.</source>
        <translation>Oben: leichte Zeilen. Weit rechts: mehrdeutige Zeilen nahe einer Grenze zwischen Klassen. Unten links: Zeilen, die das Netz nie glaubt. Ihre Labels sind oft falsch: ein Netz lernt, was die anderen Zeilen über sie sagen, bevor es sie auswendig lernt, sodass der Abstand lange klein bleibt. Sie sind anzusehen, bevor etwas geändert wird: manche sind nur selten.</translation>
    </message>
    <message>
        <source>At this step the run had other rows. Undo the changes of the rows, then continue.</source>
        <translation>Bei diesem Schritt hatte der Lauf andere Zeilen. Die Änderungen der Zeilen rückgängig machen, dann fortfahren.</translation>
    </message>
    <message>
        <source>Auto layout</source>
        <translation>Automatisch anordnen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: {found}</source>
        <translation>Automatisch: {found}</translation>
    </message>
    <message>
        <source>Average pool 2D</source>
        <translation>2D-Average-Pooling</translation>
    </message>
    <message>
        <source>Axes of powers of ten</source>
        <translation>Achsen aus Zehnerpotenzen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the network</source>
        <translation>Zurück zum Netz</translation>
    </message>
    <message>
        <source>Back to the newest step</source>
        <translation>Zurück zum neuesten Schritt</translation>
    </message>
    <message>
        <source>Back to the project</source>
        <translation>Zurück zum Projekt</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Zurück zum Start</translation>
    </message>
    <message>
        <source>Back to {step}</source>
        <translation>Zurück zu {step}</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>Backpropagation</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Bad CRC-32 for file {file}</source>
        <translation>Die Prüfsumme von {file} stimmt nicht</translation>
    </message>
    <message>
        <source>Bad magic number for central directory</source>
        <translation>Das Inhaltsverzeichnis ist beschädigt</translation>
    </message>
    <message>
        <source>Bad magic number for file header</source>
        <translation>Der Kopf eines Teils ist beschädigt</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Klassen ausgleichen</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Balanced class weights, focal loss, more rows of the rare class. Judge by F1 or recall, not accuracy.</source>
        <translation>Ausgeglichene Klassengewichte, fokaler Verlust, mehr Zeilen der seltenen Klasse. Nach F1 oder Recall beurteilen, nicht nach der Genauigkeit.</translation>
    </message>
    <message>
        <source>Balanced weights each class inversely to its frequency, so that every class has the same total weight.</source>
        <translation>Ausgeglichen gewichtet jede Klasse umgekehrt zu ihrer Häufigkeit, sodass alle Klassen dasselbe Gesamtgewicht haben.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Batch-Normalisierung</translation>
    </message>
    <message>
        <source>Batch norm and dropout</source>
        <translation>Batch-Normalisierung und Dropout</translation>
    </message>
    <message>
        <source>Batch norm has the running statistics of this step all over the plane, and at the path those of each step.</source>
        <translation>Batch-Normalisierung hat auf der ganzen Ebene die laufende Statistik dieses Schritts, am Pfad die des jeweiligen Schritts.</translation>
    </message>
    <message>
        <source>Batch norm makes 0 of a batch of one row, so that nothing passes through {layers} in training. Choose a larger batch size in Recipe.</source>
        <translation>Batch-Normalisierung macht aus einem Batch mit einer Zeile 0, sodass im Training nichts durch {layers} gelangt. Unter „Rezept“ eine größere Batchgröße wählen.</translation>
    </message>
    <message>
        <source>Batch norm of a single row passes no gradient back. Choose a larger batch size in Recipe.</source>
        <translation>Batch-Normalisierung einer einzigen Zeile gibt keinen Gradienten zurück. Unter „Rezept“ eine größere Batchgröße wählen.</translation>
    </message>
    <message>
        <source>Batch norm of two rows</source>
        <translation>Batch-Norm über zwei Zeilen</translation>
    </message>
    <message>
        <source>Batch norm with a tiny batch</source>
        <translation>Batch-Normalisierung mit winzigem Batch</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Batch, stochastic and mini-batch gradient descent</source>
        <translation>Batch-, stochastischer und Mini-Batch-Gradientenabstieg</translation>
    </message>
    <message>
        <source>Be sure</source>
        <translation>Sicher sein</translation>
    </message>
    <message>
        <source>Before a convolution, where the rows are pixels of an image in a table.</source>
        <translation>Vor einer Faltung, wo die Zeilen Pixel eines Bildes in einer Tabelle sind.</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>Begin small, look at both losses, and change one thing at a time.</source>
        <translation>Klein beginnen, beide Verluste ansehen und immer nur eines ändern.</translation>
    </message>
    <message>
        <source>Begin with 16 to 64 in each layer, as many or fewer in later ones. If the training loss stays high, the network is too small. If only the validation loss does, it overfits: fewer units, a penalty, dropout, or more rows.</source>
        <translation>Mit 16 bis 64 in jeder Schicht beginnen, in späteren ebenso viele oder weniger. Bleibt der Trainingsverlust hoch, ist das Netz zu klein. Bleibt nur der Validierungsverlust hoch, überanpasst es: weniger Einheiten, Regularisierung, Dropout oder mehr Zeilen.</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unterhalb</translation>
    </message>
    <message>
        <source>Below the limit it does nothing.</source>
        <translation>Unterhalb der Grenze bewirkt sie nichts.</translation>
    </message>
    <message>
        <source>Below the line: steps settle; the rate may be raised. The sharpness rises to the line and stays there: training is at the edge of stability, as is usual with large batches; the loss jumps and falls nevertheless. Far above the line: steps overshoot and grow, and the loss rises; lower the rate. The limit holds for steps along the gradient of all rows. With small batches it is a guide: noise keeps the sharpness lower.</source>
        <translation>Unter der Linie: Die Schritte beruhigen sich; die Lernrate darf höher sein. Die Schärfe steigt bis zur Linie und bleibt dort: Das Training ist am Rand der Stabilität, wie es bei großen Batches üblich ist; der Verlust springt und fällt trotzdem. Weit über der Linie: Die Schritte schießen über das Ziel hinaus und wachsen, und der Verlust steigt; dann hilft eine kleinere Lernrate. Die Grenze gilt für Schritte entlang des Gradienten aller Zeilen. Bei kleinen Batches ist sie ein Anhaltspunkt: Das Rauschen hält die Schärfe niedriger.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Better in {better} of {pairs:seed|seeds}, p = {p}</source>
        <translation>Besser bei {better} von {pairs:Startwert|Startwerten}, p = {p}</translation>
    </message>
    <message>
        <source>Between convolutions, to halve the image and look at larger parts of it.</source>
        <translation>Zwischen Faltungen, um das Bild zu halbieren und größere Teile davon zu betrachten.</translation>
    </message>
    <message>
        <source>Between the last convolution or pooling and the first dense layer.</source>
        <translation>Zwischen der letzten Faltung oder Pooling-Schicht und der ersten Dense-Schicht.</translation>
    </message>
    <message>
        <source>Between training and validation</source>
        <translation>Zwischen Training und Validierung</translation>
    </message>
    <message>
        <source>Between validation and test</source>
        <translation>Zwischen Validierung und Test</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Beyond ±3 it has no gradient at all.</source>
        <translation>Jenseits von ±3 hat sie gar keinen Gradienten.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>Bias-Initialisierung</translation>
    </message>
    <message>
        <source>Biases of layer {k}</source>
        <translation>Biases der Schicht {k}</translation>
    </message>
    <message>
        <source>Biases shrink as well. A penalty of the layers counts in addition.</source>
        <translation>Auch Biaswerte schrumpfen. Eine Regularisierung der Schichten zählt zusätzlich.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Binary cross-entropy that gives less weight to samples the network already classifies well, so that many easy samples do not outweigh a few hard ones. Use it for rare classes, with sigmoid outputs. The predicted probabilities are less confident than they should be.</source>
        <translation>Binäre Kreuzentropie, die Beispiele, die das Netz schon gut klassifiziert, geringer gewichtet, damit viele leichte Beispiele nicht wenige schwere überwiegen. Geeignet für seltene Klassen, mit Sigmoid-Ausgaben. Die vorhergesagten Wahrscheinlichkeiten sind weniger sicher, als sie sein sollten.</translation>
    </message>
    <message>
        <source>Binary step</source>
        <translation>Stufenfunktion</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Bins below the line at the right: the network is too sure, as overfitted networks are. Bins that follow an S around the line: a temperature mends it. Long intervals: there are too few rows to tell.</source>
        <translation>Bins rechts unter der Linie: das Netz ist sich zu sicher, wie überangepasste Netze. Bins, die der Linie in S-Form folgen: eine Temperatur behebt es. Lange Intervalle: es sind zu wenige Zeilen, um es zu sagen.</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Blank canvas</source>
        <translation>Leeres Projekt</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Blue pixels speak for {name}, orange ones against it. Check: Σ = {total}, f(x) − f(x′) = {change}, difference {gap}.</source>
        <translation>Blaue Pixel sprechen für {name}, orange dagegen. Probe: Σ = {total}, f(x) − f(x′) = {change}, Unterschied {gap}.</translation>
    </message>
    <message>
        <source>Blue: above 0. Orange: below 0. All are on one scale, to {most}.</source>
        <translation>Blau: über 0. Orange: unter 0. Alle haben dieselbe Skala, bis {most}.</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Ja/Nein</translation>
    </message>
    <message>
        <source>Border between two classes</source>
        <translation>Grenze zwischen zwei Klassen</translation>
    </message>
    <message>
        <source>Both learn from examples. They differ in who finds the features, and in what that costs.</source>
        <translation>Beide lernen aus Beispielen. Sie unterscheiden sich darin, wer die Merkmale findet und was das kostet.</translation>
    </message>
    <message>
        <source>Both lines fall: it learns. Training falls and validation rises: it overfits from there on. Both stay high: the network is too simple, the rate too low, or no gradient arrives. The line jumps up and down: the rate is too high, or the batch small. It stands still, then falls: a plateau.</source>
        <translation>Beide Linien fallen: Das Netz lernt. Training fällt und Validierung steigt: von dort an Überanpassung. Beide bleiben hoch: Das Netz ist zu einfach, die Lernrate zu klein, oder es kommt kein Gradient an. Die Linie springt auf und ab: Die Lernrate ist zu groß oder der Batch klein. Sie steht still und fällt dann: ein Plateau.</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Entscheidungsgrenze</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>Schüssel</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Branch and train</source>
        <translation>Abzweigen und trainieren</translation>
    </message>
    <message>
        <source>Branch at step {step:,}</source>
        <translation>Bei Schritt {step:,} abzweigen</translation>
    </message>
    <message>
        <source>Branch at step {step}</source>
        <translation>Bei Schritt {step} abzweigen</translation>
    </message>
    <message>
        <source>Branch from this earlier step…</source>
        <translation>Von diesem früheren Schritt abzweigen…</translation>
    </message>
    <message>
        <source>Branch…</source>
        <translation>Abzweigen…</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Aufbauen</translation>
    </message>
    <message>
        <source>Build {feature}</source>
        <translation>{feature} bilden</translation>
    </message>
    <message>
        <source>Built feature</source>
        <translation>Gebildetes Merkmal</translation>
    </message>
    <message>
        <source>Built features</source>
        <translation>Gebildete Merkmale</translation>
    </message>
    <message>
        <source>By column</source>
        <translation>Nach Spalte</translation>
    </message>
    <message>
        <source>By global norm</source>
        <translation>Nach globaler Norm</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>Nach Gruppe</translation>
    </message>
    <message>
        <source>By norm</source>
        <translation>Nach Norm</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Nach Zeit</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>Nach Wert</translation>
    </message>
    <message>
        <source>C headers cannot hold a text of {count:character|characters}: {text}… Shorten it in the data, or export as .onnx, .safetensors or .npz.</source>
        <translation>C-Header fassen keinen Text mit {count:Zeichen|Zeichen}: {text}… Ihn in den Daten kürzen, oder als .onnx, .safetensors oder .npz exportieren.</translation>
    </message>
    <message>
        <source>C99 header</source>
        <translation>C99-Header</translation>
    </message>
    <message>
        <source>CMYK images converted to RGB without a color profile: {count:,} ({names}).</source>
        <translation>Ohne Farbprofil in RGB umgewandelte CMYK-Bilder: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>CRC check failed {wanted} != {found}</source>
        <translation>Die Prüfsumme stimmt nicht, {wanted} statt {found}</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Calling everything by one class gives that class 100 %.</source>
        <translation>Alles einer Klasse zuzuschlagen, gibt dieser Klasse 100 %.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Kategorische Kreuzentropie</translation>
    </message>
    <message>
        <source>Categorical cross-entropy for integer class labels instead of one-hot rows. Layerwright encodes the labels itself, so both losses are identical here. It is listed for people who know it from Keras.</source>
        <translation>Kategorische Kreuzentropie für ganzzahlige Klassenlabels statt One-Hot-Zeilen. Layerwright kodiert die Labels selbst, sodass beide Verluste hier identisch sind. Aufgeführt für alle, die ihn aus Keras kennen.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Cells that were copied in a spreadsheet and pasted. They are kept in the project, and are read like a table in a file.</source>
        <translation>Zellen, die in einer Tabellenkalkulation kopiert und eingefügt wurden. Sie werden im Projekt gespeichert und wie eine Tabelle in einer Datei gelesen.</translation>
    </message>
    <message>
        <source>Cells that were not read as they are written</source>
        <translation>Zellen, die anders gelesen wurden, als sie dastehen</translation>
    </message>
    <message>
        <source>Chain of factors</source>
        <translation>Kette der Faktoren</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change it in training</source>
        <translation>Im Training ändern</translation>
    </message>
    <message>
        <source>Change the learning rate</source>
        <translation>Lernrate ändern</translation>
    </message>
    <message>
        <source>Change the number of units of the selected layers.</source>
        <translation>Ändern die Anzahl der Einheiten der ausgewählten Schichten.</translation>
    </message>
    <message>
        <source>Change the order in which a merge layer reads its inputs.</source>
        <translation>Die Reihenfolge ändern, in der eine Zusammenführung ihre Eingänge liest.</translation>
    </message>
    <message>
        <source>Change the size of {what}</source>
        <translation>Größe von {what} ändern</translation>
    </message>
    <message>
        <source>Change the split of the data</source>
        <translation>Aufteilung der Daten ändern</translation>
    </message>
    <message>
        <source>Change the values of the row.</source>
        <translation>Die Werte der Zeile ändern.</translation>
    </message>
    <message>
        <source>Change the width of a note</source>
        <translation>Breite einer Notiz ändern</translation>
    </message>
    <message>
        <source>Change {field} of {what}</source>
        <translation>{field} von {what} ändern</translation>
    </message>
    <message>
        <source>Change {what}</source>
        <translation>{what} ändern</translation>
    </message>
    <message>
        <source>Change {what} of the data</source>
        <translation>{what} der Daten ändern</translation>
    </message>
    <message>
        <source>Change {what} of the file</source>
        <translation>{what} der Datei ändern</translation>
    </message>
    <message>
        <source>Changes it in all selected columns. Letters set the type.</source>
        <translation>Ändert es in allen ausgewählten Spalten. Buchstaben setzen den Typ.</translation>
    </message>
    <message>
        <source>Changes the number in steps, like the arrow keys and the mouse wheel.</source>
        <translation>Ändert die Zahl schrittweise, wie auch die Pfeiltasten und das Mausrad.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels × height × width must be the number of inputs, in this order.</source>
        <translation>Kanäle × Höhe × Breite muss die Zahl der Eingänge sein, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Cheap</source>
        <translation>Billig</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Günstigste</translation>
    </message>
    <message>
        <source>Check for a newer version. Layerwright only checks when you ask, and never installs anything.</source>
        <translation>Nach einer neueren Version suchen. Layerwright sucht nur auf Wunsch und installiert nie etwas.</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>Check it where it arrives</source>
        <translation>Prüfen, wo sie ankommt</translation>
    </message>
    <message>
        <source>Check the table</source>
        <translation>Tabelle prüfen</translation>
    </message>
    <message>
        <source>Checked in this browser. Test rows: {rows}. Largest difference: {worst}.</source>
        <translation>In diesem Browser geprüft. Testzeilen: {rows}. Größte Abweichung: {worst}.</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>Checking the table…</source>
        <translation>Tabelle wird geprüft …</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Checks ({count})</source>
        <translation>Prüfung ({count})</translation>
    </message>
    <message>
        <source>Choose Adam in Recipe, start from larger weights, or connect layers around each other with Add.</source>
        <translation>Unter „Rezept“ Adam wählen, mit größeren Gewichten beginnen oder Schichten mit „Addition“ überbrücken.</translation>
    </message>
    <message>
        <source>Choose a data set</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Choose a data set first.</source>
        <translation>Zuerst einen Datensatz wählen.</translation>
    </message>
    <message>
        <source>Choose a data set first: the microscope follows one of its rows.</source>
        <translation>Zuerst einen Datensatz wählen: Das Mikroskop folgt einer seiner Zeilen.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a table with another column, or another target.</source>
        <translation>Eine Tabelle mit einer weiteren Spalte wählen, oder ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Choose an example or a recent project.</source>
        <translation>Ein Beispiel oder ein zuletzt geöffnetes Projekt wählen.</translation>
    </message>
    <message>
        <source>Choose early stopping, which restores the best weights, or try dropout, an L2 penalty, or more rows.</source>
        <translation>Early Stopping wählen, das die besten Gewichte wiederherstellt, oder Dropout, eine L2-Strafe oder mehr Zeilen versuchen.</translation>
    </message>
    <message>
        <source>Choose from networks that suit the data.</source>
        <translation>Aus Netzen wählen, die zu den Daten passen.</translation>
    </message>
    <message>
        <source>Choose from the layers that fit, or start typing on the canvas.</source>
        <translation>Aus den passenden Schichten wählen oder auf der Zeichenfläche lostippen.</translation>
    </message>
    <message>
        <source>Choose the table to predict</source>
        <translation>Tabelle zum Vorhersagen wählen</translation>
    </message>
    <message>
        <source>Choose the two features</source>
        <translation>Die zwei Merkmale wählen</translation>
    </message>
    <message>
        <source>Choose {title}</source>
        <translation>{title} wählen</translation>
    </message>
    <message>
        <source>Chooses the file to write.</source>
        <translation>Wählt die Datei, die geschrieben wird.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choosing layers, units, batch and epochs</source>
        <translation>Schichten, Einheiten, Batch und Epochen wählen</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>Von Hand gewählt.</translation>
    </message>
    <message>
        <source>Chosen weight</source>
        <translation>Gewähltes Gewicht</translation>
    </message>
    <message>
        <source>Chosen, not automatic.</source>
        <translation>Gewählt, nicht automatisch.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Class {number}: {name}</source>
        <translation>Klasse {number}: {name}</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes of very different size</source>
        <translation>Klassen sehr verschiedener Größe</translation>
    </message>
    <message>
        <source>Classes that lie mixed in an early layer and apart in the last one: the next layer needs only a straight line between them. Points of one color in the middle of another: rows that the network takes for the other class. All points on one line: the layer uses one direction, and fewer units would do. A low share of the variance: points that look mixed may lie apart in a direction that is not drawn.</source>
        <translation>Klassen, die in einer frühen Schicht vermischt und in der letzten getrennt liegen: Die nächste Schicht braucht nur noch eine Gerade zwischen ihnen. Punkte einer Farbe mitten in einer anderen: Zeilen, die das Netz für die andere Klasse hält. Alle Punkte auf einer Linie: Die Schicht nutzt nur eine Richtung, und weniger Einheiten würden genügen. Ein kleiner Anteil der Varianz: Punkte, die vermischt aussehen, können in einer Richtung getrennt liegen, die nicht gezeichnet ist.</translation>
    </message>
    <message>
        <source>Classes that no training row has cannot be learned: {names}.</source>
        <translation>Klassen, die keine Trainingszeile hat, können nicht gelernt werden: {names}.</translation>
    </message>
    <message>
        <source>Classes that no validation row has are not judged: {names}.</source>
        <translation>Klassen, die keine Validierungszeile hat, werden nicht beurteilt: {names}.</translation>
    </message>
    <message>
        <source>Classes with one row cannot be validated: {names}.</source>
        <translation>Klassen mit nur einer Zeile können nicht validiert werden: {names}.</translation>
    </message>
    <message>
        <source>Classes without a readable image left out: {names}.</source>
        <translation>Ausgelassene Klassen ohne lesbares Bild: {names}.</translation>
    </message>
    <message>
        <source>Classes: training · validation · test</source>
        <translation>Klassen: Training · Validierung · Test</translation>
    </message>
    <message>
        <source>Classifies an image at every stroke, and shows which pixels count and what the layers see in it.</source>
        <translation>Klassifiziert ein Bild bei jedem Strich und zeigt, welche Pixel zählen und was die Schichten darin sehen.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the image, to draw another</source>
        <translation>Das Bild leeren, um ein anderes zu zeichnen</translation>
    </message>
    <message>
        <source>Click a type, a role, or what is missing</source>
        <translation>Auf einen Typ, eine Rolle oder auf Fehlendes klicken</translation>
    </message>
    <message>
        <source>Click a weight in a matrix, or go there with Tab and the arrow keys and press Enter.</source>
        <translation>Ein Gewicht in einer Matrix anklicken oder mit Tab und den Pfeiltasten hingehen und Eingabe drücken.</translation>
    </message>
    <message>
        <source>Click, Shift-click, or drag a frame</source>
        <translation>Klick, Umschalt-Klick oder Rahmen ziehen</translation>
    </message>
    <message>
        <source>Clip the gradients</source>
        <translation>Die Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Gradient Clipping</translation>
    </message>
    <message>
        <source>Clips each component of the gradient to ±c, which may change its direction. Keras&apos;s clipvalue.</source>
        <translation>Begrenzt jede Komponente des Gradienten auf ±c, was seine Richtung ändern kann. Keras&apos; clipvalue.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close other programs, or write fewer rows or columns.</source>
        <translation>Bitte andere Programme schließen oder weniger Zeilen oder Spalten schreiben.</translation>
    </message>
    <message>
        <source>Close the program.</source>
        <translation>Das Programm schließen.</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>{name} schließen</translation>
    </message>
    <message>
        <source>Close. Reopen it from the View menu.</source>
        <translation>Schließen. Über das Menü „Ansicht“ wieder öffnen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Collapse or expand</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Collapse or expand the selected group.</source>
        <translation>Die ausgewählte Gruppe ein- oder ausklappen.</translation>
    </message>
    <message>
        <source>Collapse {title}</source>
        <translation>{title} einklappen</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Color images: {color:,}. Grayscale images: {gray:,}. All are read as color, unless “Grayscale” is on.</source>
        <translation>Farbbilder: {color:,}. Graustufenbilder: {gray:,}. Alle werden in Farbe gelesen, außer wenn „Graustufen“ eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Colors drawn by lot: watch an accuracy that a guess reaches as well.</source>
        <translation>Ausgeloste Farben: Beobachte eine Genauigkeit, die auch Raten erreicht.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Column that weights each row in the loss. If empty, all rows have the same weight.</source>
        <translation>Spalte, die jede Zeile im Verlust gewichtet. Ist sie leer, haben alle Zeilen dasselbe Gewicht.</translation>
    </message>
    <message>
        <source>Column “{column}” has values below 0, such as {value:.10g}, which have no logarithm. Use the column without the logarithm.</source>
        <translation>Die Spalte „{column}“ enthält Werte unter 0, etwa {value:.10g}. Sie haben keinen Logarithmus. Die Spalte ohne Logarithmus verwenden.</translation>
    </message>
    <message>
        <source>Column “{column}” holds texts, which have no mean or median. Fill its gaps with the most frequent text, or give them a category of their own.</source>
        <translation>Die Spalte „{column}“ enthält Texte, und diese haben weder Mittelwert noch Median. Ihre Lücken mit dem häufigsten Text füllen oder ihnen eine eigene Kategorie geben.</translation>
    </message>
    <message>
        <source>Column “{column}”: gaps cannot be filled with “{text}”. Give a date such as 2024-12-31.</source>
        <translation>Spalte „{column}“: Lücken können nicht mit „{text}“ gefüllt werden. Ein Datum wie 2024-12-31 angeben.</translation>
    </message>
    <message>
        <source>Column “{column}”: gaps cannot be filled with “{text}”. Give a number such as 0.</source>
        <translation>Spalte „{column}“: Lücken können nicht mit „{text}“ gefüllt werden. Eine Zahl wie 0 angeben.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns in order</source>
        <translation>Spalten der Reihe nach</translation>
    </message>
    <message>
        <source>Columns of lists or objects are left out: {columns}.</source>
        <translation>Spalten mit Listen oder Objekten werden weggelassen: {columns}.</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Spalten der Tabelle</translation>
    </message>
    <message>
        <source>Columns without a name and without a cell are left out: {columns}.</source>
        <translation>Spalten ohne Namen und ohne Inhalt werden weggelassen: {columns}.</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comparing what it predicts…</source>
        <translation>Vorhersagen werden verglichen …</translation>
    </message>
    <message>
        <source>Compensates for the half of the inputs that ReLU sets to 0, with a normal distribution. For ReLU and its variants.</source>
        <translation>Gleicht aus, dass ReLU die Hälfte der Eingaben auf 0 setzt, mit einer Normalverteilung. Für ReLU und seine Varianten.</translation>
    </message>
    <message>
        <source>Compensates for the half of the inputs that ReLU sets to 0, with a uniform distribution. For ReLU and its variants.</source>
        <translation>Gleicht aus, dass ReLU die Hälfte der Eingaben auf 0 setzt, mit einer Gleichverteilung. Für ReLU und seine Varianten.</translation>
    </message>
    <message>
        <source>Compressed file ended before the end-of-stream marker was reached</source>
        <translation>Die komprimierte Datei ist unvollständig</translation>
    </message>
    <message>
        <source>Computed once the training stands still.</source>
        <translation>Wird berechnet, sobald das Training stillsteht.</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>Verkettung</translation>
    </message>
    <message>
        <source>Concatenates its inputs: the units of vectors, or the channels of images of the same size.</source>
        <translation>Hängt ihre Eingaben aneinander: die Einheiten von Vektoren oder die Kanäle gleich großer Bilder.</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are true classes, columns are predicted classes</source>
        <translation>Konfusionsmatrix: Zeilen sind wahre Klassen, Spalten vorhergesagte Klassen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect the selected layers from left to right.</source>
        <translation>Die ausgewählten Schichten von links nach rechts verbinden.</translation>
    </message>
    <message>
        <source>Connect to this layer</source>
        <translation>Mit dieser Schicht verbinden</translation>
    </message>
    <message>
        <source>Connect to {what}</source>
        <translation>Mit {what} verbinden</translation>
    </message>
    <message>
        <source>Connect {count:layer|layers}</source>
        <translation>{count:Schicht|Schichten} verbinden</translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>{source} mit {target} verbinden</translation>
    </message>
    <message>
        <source>Connects two layers, in either direction. On empty canvas, lists what fits.</source>
        <translation>Verbindet zwei Schichten, in beliebiger Richtung. Auf leerer Fläche erscheint eine Liste passender Schichten.</translation>
    </message>
    <message>
        <source>Consecutive epochs without improvement before training stops.</source>
        <translation>Epochen ohne Verbesserung in Folge, nach denen das Training endet.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Constant start</source>
        <translation>Konstanter Anfang</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue from here</source>
        <translation>Von hier fortfahren</translation>
    </message>
    <message>
        <source>Continue from step {step:,}</source>
        <translation>Von Schritt {step:,} fortfahren</translation>
    </message>
    <message>
        <source>Continue from this earlier step</source>
        <translation>Von diesem früheren Schritt fortfahren</translation>
    </message>
    <message>
        <source>Continue without data</source>
        <translation>Ohne Daten fortfahren</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>2D-Faltung</translation>
    </message>
    <message>
        <source>Convert color images to grayscale.</source>
        <translation>Farbbilder in Graustufen umwandeln.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied the image of {view}.</source>
        <translation>Das Bild von {view} wurde kopiert.</translation>
    </message>
    <message>
        <source>Copies all answers, for a spreadsheet.</source>
        <translation>Kopiert alle Antworten, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Copies the code.</source>
        <translation>Kopiert den Code.</translation>
    </message>
    <message>
        <source>Copies the command.</source>
        <translation>Kopiert den Befehl.</translation>
    </message>
    <message>
        <source>Copies the matrix for a spreadsheet.</source>
        <translation>Kopiert die Matrix für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy details for a bug report: versions, the computer and the end of the log. Nothing is sent.</source>
        <translation>Angaben für einen Fehlerbericht kopieren: Versionen, der Rechner und das Ende des Protokolls. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnosedaten kopieren</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the selection to the clipboard, as text.</source>
        <translation>Die Auswahl als Text in die Zwischenablage kopieren.</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Corrected rows: {relabeled} relabeled, {dropped} dropped, {kept} kept as they are. The source is not written.</source>
        <translation>Berichtigte Zeilen: {relabeled} umbenannt, {dropped} weggelassen, {kept} behalten, wie sie sind. Die Quelle wird nicht geschrieben.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Berichtigung</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Kosinus mit Neustarts</translation>
    </message>
    <message>
        <source>Could not check for updates: {why}. Try again later.</source>
        <translation>Nach Updates konnte nicht gesucht werden: {why}. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Counting parameters</source>
        <translation>Parameter zählen</translation>
    </message>
    <message>
        <source>Cross-entropy needs probabilities, and with its own activation has the simple gradient ŷ − y. Mean squared error on a saturated sigmoid has almost none.</source>
        <translation>Kreuzentropie braucht Wahrscheinlichkeiten und hat mit ihrer eigenen Aktivierung den einfachen Gradienten ŷ − y. Der mittlere quadratische Fehler auf einer gesättigten Sigmoid hat fast keinen.</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Ctrl+click trains it at once.</source>
        <translation>Strg+Klick trainiert es sofort.</translation>
    </message>
    <message>
        <source>Cube</source>
        <translation>Dritte Potenz</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Cut the selection to the clipboard.</source>
        <translation>Die Auswahl in die Zwischenablage ausschneiden.</translation>
    </message>
    <message>
        <source>Cut {what}</source>
        <translation>{what} ausschneiden</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data ({patterns});;All files (*)</source>
        <translation>Daten ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Data and computing</source>
        <translation>Daten und Rechenaufwand</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation>Datumsteile</translation>
    </message>
    <message>
        <source>Day of week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Dead input</source>
        <translation>Tote Eingabe</translation>
    </message>
    <message>
        <source>Decay rate of the mean gradient: β₁.</source>
        <translation>Abklingrate des mittleren Gradienten: β₁.</translation>
    </message>
    <message>
        <source>Decay rate of the mean squared gradient: β₂.</source>
        <translation>Abklingrate des mittleren quadrierten Gradienten: β₂.</translation>
    </message>
    <message>
        <source>Decay rate of the mean squared gradient: ρ.</source>
        <translation>Abklingrate des mittleren quadrierten Gradienten: ρ.</translation>
    </message>
    <message>
        <source>Decay rate of the two mean squares: ρ.</source>
        <translation>Abklingrate der beiden mittleren Quadrate: ρ.</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>Decision boundary over two features</source>
        <translation>Entscheidungsgrenze über zwei Merkmalen</translation>
    </message>
    <message>
        <source>Deep learning and classical machine learning</source>
        <translation>Deep Learning und klassisches maschinelles Lernen</translation>
    </message>
    <message>
        <source>Deep networks need more rows and more computing, and get better with both. On a table of a few thousand rows, boosted trees or a linear model are often as good, faster, and easier to explain. Compare with a single layer before you go deep.</source>
        <translation>Tiefe Netze brauchen mehr Zeilen und mehr Rechenzeit und werden mit beidem besser. Bei einer Tabelle mit einigen tausend Zeilen sind Boosting-Bäume oder ein lineares Modell oft ebenso gut, schneller und leichter zu erklären. Erst mit einer einzelnen Schicht vergleichen, dann in die Tiefe gehen.</translation>
    </message>
    <message>
        <source>Delete {name}: the file gets {size} smaller</source>
        <translation>{name} löschen: die Datei wird {size} kleiner</translation>
    </message>
    <message>
        <source>Delete {run}</source>
        <translation>{run} löschen</translation>
    </message>
    <message>
        <source>Deleted {run}: the file gets {size} smaller. Undo brings it back until the project is closed.</source>
        <translation>{run} gelöscht: Die Datei wird {size} kleiner. Rückgängig holt ihn zurück, bis das Projekt geschlossen wird.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>Delta of layer {k}</source>
        <translation>Delta der Schicht {k}</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Detach {what}</source>
        <translation>{what} lösen</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät oder die Datei wird verwendet</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>Diagnostics copied to the clipboard. Paste them into your report; nothing has been sent.</source>
        <translation>Diagnose in die Zwischenablage kopiert. Bitte in den Bericht einfügen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Differences in the {what}, {rows:row|rows}</source>
        <translation>Abweichungen der {what}, {rows:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>Differences of {rows:row|rows}: the largest is {worst}, and {allowed} is allowed</source>
        <translation>Abweichungen von {rows:Zeile|Zeilen}: die größte ist {worst}, erlaubt ist {allowed}</translation>
    </message>
    <message>
        <source>Differentiable</source>
        <translation>Differenzierbar</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Digits on checks, tumors in scans, faults on production lines, roads in front of a car. Convolutions find the same feature wherever it is. Try it on Digits.</source>
        <translation>Ziffern auf Schecks, Tumoren in Aufnahmen, Fehler am Fließband, die Straße vor einem Auto. Faltungen finden dasselbe Merkmal, wo immer es ist. Mit Ziffern ausprobieren.</translation>
    </message>
    <message>
        <source>Disable animations.</source>
        <translation>Animationen abschalten.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Disconnect {source} from {target}</source>
        <translation>{source} von {target} trennen</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugeteilte Speicherplatz ist erschöpft</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss until the next run.</source>
        <translation>Bis zum nächsten Training ausblenden.</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Distribution of each layer</source>
        <translation>Verteilung jeder Schicht</translation>
    </message>
    <message>
        <source>Distribution of each layer in the course of the run</source>
        <translation>Verteilung jeder Schicht im Verlauf des Laufs</translation>
    </message>
    <message>
        <source>Distribution of the weights</source>
        <translation>Verteilung der Gewichte</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>Verteilungen</translation>
    </message>
    <message>
        <source>Diverged, and in no figure: {count}.</source>
        <translation>Divergiert und in keiner Zahl: {count}.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Divide the rate by 10. The slider does it during the run. A schedule lowers it by itself.</source>
        <translation>Die Rate durch 10 teilen. Der Schieber tut es während des Laufs. Ein Lernratenplan senkt sie von selbst.</translation>
    </message>
    <message>
        <source>Divides each row by the root of the mean square of its features, then applies a learned scale per feature. Like layer norm without the mean and the shift: cheaper, and usual in transformers.</source>
        <translation>Teilt jede Zeile durch die Wurzel aus dem mittleren Quadrat ihrer Merkmale und wendet dann eine gelernte Skalierung je Merkmal an. Wie Layer-Normalisierung ohne Mittelwert und Verschiebung: günstiger, und üblich in Transformern.</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Andocken</translation>
    </message>
    <message>
        <source>Does not saturate</source>
        <translation>Sättigt nicht</translation>
    </message>
    <message>
        <source>Done by hand on all rows it leaks the target into the features.</source>
        <translation>Von Hand an allen Zeilen gemacht, verrät sie das Ziel in den Merkmalen.</translation>
    </message>
    <message>
        <source>Double-click a layer in the list, or press Enter</source>
        <translation>Doppelklick auf eine Schicht in der Liste oder Eingabetaste</translation>
    </message>
    <message>
        <source>Double-click or right-click the canvas</source>
        <translation>Doppelklick oder Rechtsklick auf die Zeichenfläche</translation>
    </message>
    <message>
        <source>Double-click to enlarge or restore</source>
        <translation>Zum Vergrößern oder Wiederherstellen doppelklicken</translation>
    </message>
    <message>
        <source>Drag a layer here, double-click, or type its name.
Start with Input and end with Output.</source>
        <translation>Eine Schicht hierher ziehen, doppelklicken oder ihren Namen tippen.
Mit Eingabe beginnen und mit Ausgabe enden.</translation>
    </message>
    <message>
        <source>Drag a layer onto the canvas</source>
        <translation>Eine Schicht auf die Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>Drag a layer with Alt, or shake it</source>
        <translation>Eine Schicht mit Alt ziehen oder beim Ziehen schütteln</translation>
    </message>
    <message>
        <source>Drag a point, or choose it and press an arrow key</source>
        <translation>Einen Punkt ziehen, oder ihn wählen und eine Pfeiltaste drücken</translation>
    </message>
    <message>
        <source>Drag from port to port</source>
        <translation>Von Anschluss zu Anschluss ziehen</translation>
    </message>
    <message>
        <source>Drag the end of a wire</source>
        <translation>Das Ende einer Verbindung ziehen</translation>
    </message>
    <message>
        <source>Drag the label of a number</source>
        <translation>Die Beschriftung einer Zahl ziehen</translation>
    </message>
    <message>
        <source>Drag to turn the cube, or use the arrow keys; Home turns it back. Type w1, w2, w3 or b, or change them by 1 % with the arrow keys: the plane answers at every keystroke. The chip hides the validation rows.</source>
        <translation>Ziehen oder die Pfeiltasten drehen den Würfel; Pos1 dreht ihn zurück. w1, w2, w3 oder b werden eingegeben oder mit den Pfeiltasten um 1 % geändert: Die Ebene antwortet auf jeden Tastendruck. Der Schalter blendet die Validierungszeilen aus.</translation>
    </message>
    <message>
        <source>Drag with the middle button, or with Space</source>
        <translation>Ziehen mit der mittleren Maustaste oder mit Leertaste</translation>
    </message>
    <message>
        <source>Drag, or press the arrow keys.</source>
        <translation>Ziehen oder die Pfeiltasten drücken.</translation>
    </message>
    <message>
        <source>Draw a curve for each weight, and a bead for each bias. Click one to type it, or drag it up or down.</source>
        <translation>Eine Kurve für jedes Gewicht und eine Perle für jeden Bias zeichnen. Zum Eingeben anklicken, oder nach oben oder unten ziehen.</translation>
    </message>
    <message>
        <source>Draw a neural network, train it on your own data, watch it learn, and export it.</source>
        <translation>Ein neuronales Netz zeichnen, mit eigenen Daten trainieren, beim Lernen zusehen und exportieren.</translation>
    </message>
    <message>
        <source>Draw a new sample</source>
        <translation>Neue Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Draw here: {width} × {height} pixels</source>
        <translation>Hier zeichnen: {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>Draw one wire between two layers, with the shape of its data.</source>
        <translation>Eine Verbindung zwischen zwei Schichten zeichnen, mit der Form ihrer Daten.</translation>
    </message>
    <message>
        <source>Draw the curves of {name} beside those of the run that is shown</source>
        <translation>Die Kurven von {name} neben denen des gezeigten Laufs zeichnen</translation>
    </message>
    <message>
        <source>Draw the first weights at random, for example with He or Glorot.</source>
        <translation>Die ersten Gewichte zufällig ziehen, zum Beispiel nach He oder Glorot.</translation>
    </message>
    <message>
        <source>Draw the network, train it, and watch it learn.</source>
        <translation>Das Netz zeichnen, trainieren und beim Lernen beobachten.</translation>
    </message>
    <message>
        <source>Drawing field. Draw with the mouse or a finger, or with the arrow keys while Shift is held.</source>
        <translation>Zeichenfeld. Mit der Maus oder einem Finger zeichnen, oder mit den Pfeiltasten bei gedrückter Umschalttaste.</translation>
    </message>
    <message>
        <source>Drawing of the network: {count:layer|layers}</source>
        <translation>Zeichnung des Netzes: {count:Schicht|Schichten}</translation>
    </message>
    <message>
        <source>Draws rows at random, whatever their class. The shares of the classes differ between the parts by chance.</source>
        <translation>Zieht Zeilen zufällig, gleich welcher Klasse. Die Anteile der Klassen unterscheiden sich zwischen den Teilen durch Zufall.</translation>
    </message>
    <message>
        <source>Draws rows at random: a target of numbers has no classes.</source>
        <translation>Zieht Zeilen zufällig: Ein Ziel aus Zahlen hat keine Klassen.</translation>
    </message>
    <message>
        <source>Draws the same share of every class at random, so that a rare class is in every part.</source>
        <translation>Zieht von jeder Klasse zufällig denselben Anteil, sodass auch eine seltene Klasse in jedem Teil vorkommt.</translation>
    </message>
    <message>
        <source>Draws whole groups at random, so that rows of one person or device are never in two parts. The groups are those of the column with the role group.</source>
        <translation>Zieht zufällig ganze Gruppen, sodass Zeilen einer Person oder eines Geräts nie in zwei Teilen sind. Die Gruppen nennt die Spalte mit der Rolle Gruppe.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Drop a row</source>
        <translation>Zeile weglassen</translation>
    </message>
    <message>
        <source>Drop a table on the canvas</source>
        <translation>Eine Tabelle auf der Zeichenfläche ablegen</translation>
    </message>
    <message>
        <source>Drop a table, a folder of images, a project or a network of another program here, or paste cells from a spreadsheet.</source>
        <translation>Eine Tabelle, einen Ordner mit Bildern, ein Projekt oder ein Netz eines anderen Programms hier ablegen oder Zellen aus einer Tabellenkalkulation einfügen.</translation>
    </message>
    <message>
        <source>Drop a table, open it, or paste cells</source>
        <translation>Eine Tabelle ablegen, öffnen oder Zellen einfügen</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout for SELU: sets inputs to the value SELU saturates at, and rescales, so that mean and variance are preserved (Klambauer et al., 2017).</source>
        <translation>Dropout für SELU: setzt Eingaben auf den Sättigungswert von SELU und skaliert so, dass Mittelwert und Varianz erhalten bleiben (Klambauer et al., 2017).</translation>
    </message>
    <message>
        <source>Dropout outside its usual rates</source>
        <translation>Dropout außerhalb der üblichen Raten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {what}</source>
        <translation>{what} duplizieren</translation>
    </message>
    <message>
        <source>Dying ReLU</source>
        <translation>Sterbende ReLU</translation>
    </message>
    <message>
        <source>ECE {error}, Brier score {brier}, cross-entropy {entropy}</source>
        <translation>ECE {error}, Brier-Score {brier}, Kreuzentropie {entropy}</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>ELU scaled so that mean 0 and variance 1 are preserved from layer to layer. It needs dense layers with LeCun normal initialization, without dropout or batch norm between them.</source>
        <translation>ELU, so skaliert, dass Mittelwert 0 und Varianz 1 von Schicht zu Schicht erhalten bleiben. Braucht Dense-Schichten, die mit der LeCun-Normalverteilung initialisiert sind, ohne Dropout oder Batch-Normalisierung dazwischen.</translation>
    </message>
    <message>
        <source>EOF: reading {what}, expected {wanted} bytes got {found}</source>
        <translation>Die Datei ist unvollständig ({what}: {wanted} Bytes erwartet, {found} gelesen)</translation>
    </message>
    <message>
        <source>Each layer takes the gradient with respect to its outputs, multiplies by the slope of its activation, and passes it to its weights and to the layer before. Nothing is computed twice.</source>
        <translation>Jede Schicht nimmt den Gradienten nach ihren Ausgaben, multipliziert ihn mit der Steigung ihrer Aktivierung und gibt ihn an ihre Gewichte und an die Schicht davor weiter. Nichts wird zweimal berechnet.</translation>
    </message>
    <message>
        <source>Each row is a point in the cube of its three features, in the color of its class; squares are validation. The plane is where the unit answers neither class: w1·x1 + w2·x2 + w3·x3 + b = 0. Points behind it are paler.</source>
        <translation>Jede Zeile ist ein Punkt im Würfel ihrer drei Merkmale, in der Farbe ihrer Klasse; Quadrate sind Validierungszeilen. Auf der Ebene entscheidet die Einheit für keine der Klassen: w1·x1 + w2·x2 + w3·x3 + b = 0. Punkte dahinter sind blasser.</translation>
    </message>
    <message>
        <source>Earlier exports of this project</source>
        <translation>Frühere Exporte dieses Projekts</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Early Stopping</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the name in place.</source>
        <translation>Den Namen direkt bearbeiten.</translation>
    </message>
    <message>
        <source>Edits and training since the last save will be lost if you discard them.</source>
        <translation>Beim Verwerfen gehen Änderungen und Training seit dem letzten Speichern verloren.</translation>
    </message>
    <message>
        <source>Eight sigmoid layers and plain SGD: watch the gradient of the first layers.</source>
        <translation>Acht Sigmoid-Schichten und einfaches SGD: Beobachte den Gradienten der ersten Schichten.</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic Net</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>End divisor</source>
        <translation>Enddivisor</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Lauf beenden</translation>
    </message>
    <message>
        <source>End training here. Early stopping restores the best weights, as at the end of all epochs.</source>
        <translation>Beendet das Training hier. Early Stopping stellt die besten Gewichte wieder her, wie am Ende aller Epochen.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Enlarge the canvas.</source>
        <translation>Die Zeichenfläche vergrößern.</translation>
    </message>
    <message>
        <source>Enter a number in every field</source>
        <translation>Bitte in jedes Feld eine Zahl eingeben</translation>
    </message>
    <message>
        <source>Entry {place} of {name} is not a JSON object such as {example}. Fix it, or leave such entries out.</source>
        <translation>Eintrag {place} von {name} ist kein JSON-Objekt wie {example}. Bitte den Eintrag berichtigen oder solche Einträge weglassen.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epoch {epoch:,} was better, with a {monitor} of {value:,.4g}, but its weights could not be computed again. Choose early stopping before training, so that they are stored.</source>
        <translation>Epoche {epoch:,} war besser ({monitor}: {value:,.4g}), aber ihre Gewichte konnten nicht noch einmal berechnet werden. Wird Early Stopping vor dem Training gewählt, werden sie gespeichert.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs between reductions: n.</source>
        <translation>Epochen zwischen zwei Senkungen: n.</translation>
    </message>
    <message>
        <source>Epochs run to the right. Blue is the loss on the training rows, by step; orange that on the validation rows, by epoch. The strong line is a moving average of the faint one, or of the area that holds half of the values. The number at its end is the mean over the last epoch, and the dot marks the best epoch. On a log scale, a straight line falls by the same factor in every epoch.</source>
        <translation>Nach rechts laufen die Epochen. Blau ist der Verlust auf den Trainingszeilen, je Schritt; orange der auf den Validierungszeilen, je Epoche. Die kräftige Linie ist ein gleitender Mittelwert der schwachen oder der Fläche, in der die Hälfte der Werte liegt. Die Zahl an ihrem Ende ist das Mittel über die letzte Epoche, und der Punkt markiert die beste Epoche. Auf einer logarithmischen Achse fällt eine gerade Linie in jeder Epoche um denselben Faktor.</translation>
    </message>
    <message>
        <source>Epochs until the first restart: T.</source>
        <translation>Epochen bis zum ersten Neustart: T.</translation>
    </message>
    <message>
        <source>Epochs without improvement before the rate is reduced (patience).</source>
        <translation>Epochen ohne Verbesserung, bevor die Rate gesenkt wird (Geduld).</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Equally steep in all directions: the negative gradient points to the minimum.</source>
        <translation>In alle Richtungen gleich steil: Der negative Gradient zeigt zum Minimum.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>Punkte radieren</translation>
    </message>
    <message>
        <source>Erase the points under the circle</source>
        <translation>Die Punkte unter dem Kreis radieren</translation>
    </message>
    <message>
        <source>Error at which the loss changes from quadratic to linear: δ.</source>
        <translation>Fehler, ab dem der Verlust linear statt quadratisch wächst: δ.</translation>
    </message>
    <message>
        <source>Error {number} while decompressing data: {why}</source>
        <translation>Fehler {number} beim Entpacken ({why})</translation>
    </message>
    <message>
        <source>Errors are in the units of the data: {targets}.</source>
        <translation>Fehler in den Einheiten der Daten: {targets}.</translation>
    </message>
    <message>
        <source>Errors such as #N/A in {column} are read as missing: {cells}.</source>
        <translation>Fehlerwerte wie #NV in {column} gelten als fehlend: {cells}.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Every array of the network is in {file}: {count:array|arrays}.</source>
        <translation>Jedes Array des Netzes ist in {file}: {count:Array|Arrays}.</translation>
    </message>
    <message>
        <source>Every dot is a training row, judged at {points:step|steps} of the run. Up: the mean probability of its label. Across: how much that changed from step to step, as a standard deviation. Listed are the rows with the lowest margin, which is the probability of the label minus that of the strongest other class, as a mean over the steps. Steps at which the run had other rows or a loss without probabilities are left out. A relabeled row is judged by its new label at all steps, also at those that learned the old one.</source>
        <translation>Jeder Punkt ist eine Trainingszeile, beurteilt bei {points:Schritt|Schritten} des Laufs. Senkrecht: die mittlere Wahrscheinlichkeit ihres Labels. Waagerecht: wie sehr sie sich von Schritt zu Schritt änderte, als Standardabweichung. Aufgeführt sind die Zeilen mit dem kleinsten Abstand, das ist die Wahrscheinlichkeit des Labels minus die der stärksten anderen Klasse, als Mittel über die Schritte. Schritte, bei denen der Lauf andere Zeilen oder eine Verlustfunktion ohne Wahrscheinlichkeiten hatte, sind ausgelassen. Eine Zeile mit neuem Label wird bei allen Schritten danach beurteilt, auch bei denen, die das alte lernten.</translation>
    </message>
    <message>
        <source>Every line of the file</source>
        <translation>Jede Zeile der Datei</translation>
    </message>
    <message>
        <source>Every metric on the training and the validation rows, once judged on the test rows, too; beside them a row for each class or target, and the confusion matrix: a row for each true class, a column for each predicted one.</source>
        <translation>Jede Metrik auf den Trainings- und den Validierungszeilen, nach dem Beurteilen auch auf den Testzeilen; daneben eine Zeile für jede Klasse oder jedes Ziel und die Konfusionsmatrix: eine Zeile für jede wahre Klasse, eine Spalte für jede vorhergesagte.</translation>
    </message>
    <message>
        <source>Every network begins with one. It takes its size from the data.</source>
        <translation>Jedes Netz beginnt mit einer. Sie nimmt ihre Größe von den Daten.</translation>
    </message>
    <message>
        <source>Every network ends with one. Regression: linear. Two classes: sigmoid. Several classes: softmax.</source>
        <translation>Jedes Netz endet mit einer. Regression: Linear. Zwei Klassen: Sigmoid. Mehrere Klassen: Softmax.</translation>
    </message>
    <message>
        <source>Every node shows what each of its units does over the input plane: lines in the first layer, corners and islands in later ones. Open XOR or Circles and train.</source>
        <translation>Jeder Knoten zeigt, was jede seiner Einheiten über der Ebene der Eingaben tut: Geraden in der ersten Schicht, Ecken und Inseln in späteren. XOR oder Kreise öffnen und trainieren.</translation>
    </message>
    <message>
        <source>Every point is a row: what the layer gives for it, up to {rows:row|rows} in all. A layer of many units has many dimensions; drawn is the plane in which the points spread most, that of the first two principal components. The title says which share of the variance it holds. The plane is turned, and mirrored where needed, to lie as near as it can to the step before, so that points move only where the layer does; the axes have no meaning of their own, but the distances have. Dots are training rows, squares validation rows.</source>
        <translation>Jeder Punkt ist eine Zeile: was die Schicht für sie ausgibt, insgesamt bis zu {rows:Zeile|Zeilen}. Eine Schicht mit vielen Einheiten hat viele Dimensionen; gezeichnet ist die Ebene, in der die Punkte am weitesten streuen, die der ersten zwei Hauptkomponenten. Der Titel sagt, welchen Anteil der Varianz sie enthält. Die Ebene wird so gedreht und, wo nötig, gespiegelt, dass sie dem Schritt davor so nahe wie möglich kommt: Punkte bewegen sich nur, wo die Schicht es tut. Die Achsen bedeuten für sich nichts, die Abstände schon. Punkte sind Trainingszeilen, Quadrate Validierungszeilen.</translation>
    </message>
    <message>
        <source>Every point is the mean over an epoch. The area is one standard deviation, and ends at the least run. Runs that diverged are left out.</source>
        <translation>Jeder Punkt ist das Mittel über eine Epoche. Die Fläche ist eine Standardabweichung und endet beim kleinsten Lauf. Divergierte Läufe sind ausgelassen.</translation>
    </message>
    <message>
        <source>Every row ends in a delimiter. The empty column at the end is left out.</source>
        <translation>Jede Zeile endet mit einem Trennzeichen. Die leere Spalte am Ende wird ausgelassen.</translation>
    </message>
    <message>
        <source>Every run diverged.</source>
        <translation>Jeder Lauf ist divergiert.</translation>
    </message>
    <message>
        <source>Every step is right and far too short: watch the loss crawl.</source>
        <translation>Jeder Schritt ist richtig und viel zu kurz: Beobachte, wie der Verlust kriecht.</translation>
    </message>
    <message>
        <source>Every step jumps over the valley of the loss and up its other wall: watch the loss zigzag.</source>
        <translation>Jeder Schritt springt über das Tal des Verlusts und die andere Wand hinauf: Beobachte, wie der Verlust im Zickzack läuft.</translation>
    </message>
    <message>
        <source>Every training row has weight 0. Choose another column of sample weights.</source>
        <translation>Jede Trainingszeile hat das Gewicht 0. Bitte eine andere Spalte für die Zeilengewichte wählen.</translation>
    </message>
    <message>
        <source>Every training row is dropped. Take back some of the corrections.</source>
        <translation>Alle Trainingszeilen sind weggelassen. Einige der Berichtigungen zurücknehmen.</translation>
    </message>
    <message>
        <source>Exactly on the ridge, at y = 0, no optimizer without noise ever leaves it.</source>
        <translation>Genau auf dem Grat, bei y = 0, verlässt ihn kein Optimierer ohne Rauschen.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Examples that fail</source>
        <translation>Beispiele, die scheitern</translation>
    </message>
    <message>
        <source>Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits</source>
        <translation>Eine Zahl hat {count} Stellen, und {limit} sind die Grenze</translation>
    </message>
    <message>
        <source>Expand {title}</source>
        <translation>{title} ausklappen</translation>
    </message>
    <message>
        <source>Expecting &apos;,&apos; delimiter</source>
        <translation>Ein Komma fehlt</translation>
    </message>
    <message>
        <source>Expecting &apos;:&apos; delimiter</source>
        <translation>Ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>Expecting property name enclosed in double quotes</source>
        <translation>Ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>Expecting value</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <translation>Explodierende Gradienten</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>Exponentielle Abnahme</translation>
    </message>
    <message>
        <source>Exponentially weighted moving average</source>
        <translation>Exponentiell gewichteter gleitender Mittelwert</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Export anyway</source>
        <translation>Trotzdem exportieren</translation>
    </message>
    <message>
        <source>Export image</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Export image…</source>
        <translation>Bild exportieren…</translation>
    </message>
    <message>
        <source>Export network…</source>
        <translation>Netz exportieren…</translation>
    </message>
    <message>
        <source>Export the model in evaluation mode: in PyTorch, after model.eval().</source>
        <translation>Das Modell im Auswertungsmodus exportieren: in PyTorch nach model.eval().</translation>
    </message>
    <message>
        <source>Export the network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Export the network as SVG, PNG or PDF.</source>
        <translation>Das Netz als SVG, PNG oder PDF exportieren.</translation>
    </message>
    <message>
        <source>Export writes the file beside the old one and reads it back.</source>
        <translation>Der Export schreibt die Datei neben die alte und liest sie zurück.</translation>
    </message>
    <message>
        <source>Export writes the file beside the old one, reads it back and compares the weights.</source>
        <translation>Der Export schreibt die Datei neben die alte, liest sie zurück und vergleicht die Gewichte.</translation>
    </message>
    <message>
        <source>Export writes the file beside the old one, reads it back, and runs it on rows like yours. It is kept only if it says the same as this program.</source>
        <translation>Der Export schreibt die Datei neben die alte, liest sie zurück und führt sie mit Zeilen wie denen des Projekts aus. Sie bleibt nur, wenn sie dasselbe sagt wie dieses Programm.</translation>
    </message>
    <message>
        <source>Exported {file}</source>
        <translation>{file} exportiert</translation>
    </message>
    <message>
        <source>Exported {what}</source>
        <translation>{what} exportiert</translation>
    </message>
    <message>
        <source>Exporting {name}…</source>
        <translation>{name} wird exportiert…</translation>
    </message>
    <message>
        <source>Extra data</source>
        <translation>Nach dem Ende folgen weitere Daten</translation>
    </message>
    <message>
        <source>Extras</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor after each epoch: γ.</source>
        <translation>Faktor nach jeder Epoche: γ.</translation>
    </message>
    <message>
        <source>Factor by which each period is longer than the last.</source>
        <translation>Faktor, um den jede Periode länger ist als die vorige.</translation>
    </message>
    <message>
        <source>Factor of each reduction: γ.</source>
        <translation>Faktor jeder Senkung: γ.</translation>
    </message>
    <message>
        <source>Factor of the step: η.</source>
        <translation>Faktor des Schritts: η.</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Falls toward a saddle point at (0, 0) along x, and from there to two minima along y.</source>
        <translation>Fällt längs x zu einem Sattelpunkt bei (0, 0), und von dort längs y zu zwei Minima.</translation>
    </message>
    <message>
        <source>Far from 0 its slope is almost 0: deep stacks of tanh stop learning.</source>
        <translation>Weit von 0 ist ihre Steigung fast 0: tiefe Stapel aus Tanh hören auf zu lernen.</translation>
    </message>
    <message>
        <source>Far from usual inputs, the network would not predict what the file does, so it is not imported. Look for a limit in the file that no layer here has, such as a clip, and export it without.</source>
        <translation>Weit entfernt von üblichen Eingaben würde das Netz nicht dasselbe vorhersagen wie die Datei, darum wird es nicht importiert. In der Datei nach einer Begrenzung suchen, die keine Schicht hier hat, etwa Clip, und ohne sie exportieren.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Features of hundreds beside features of hundredths make training slow or unstable.</source>
        <translation>Merkmale in Hunderten neben Merkmalen in Hundertsteln machen das Training langsam oder instabil.</translation>
    </message>
    <message>
        <source>Features that are computed from number columns.</source>
        <translation>Merkmale, die aus Zahlenspalten berechnet werden.</translation>
    </message>
    <message>
        <source>Few rows, a rule that is known, a decision that must be explained exactly, or data that will change after training. A network is sure of itself also where it has never seen a row.</source>
        <translation>Wenige Zeilen, eine bekannte Regel, eine Entscheidung, die genau erklärt werden muss, oder Daten, die sich nach dem Training ändern. Ein Netz ist sich auch dort sicher, wo es nie eine Zeile gesehen hat.</translation>
    </message>
    <message>
        <source>Few validation rows</source>
        <translation>Wenige Validierungszeilen</translation>
    </message>
    <message>
        <source>Fewer than {few:row|rows}, so that they say little: {count:group|groups}.</source>
        <translation>Weniger als {few:Zeile|Zeilen}, sodass sie wenig sagen: {count:Gruppe|Gruppen}.</translation>
    </message>
    <message>
        <source>Figures of each group</source>
        <translation>Zahlen jeder Gruppe</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File is not a zip file</source>
        <translation>Es ist kein Zip-Archiv</translation>
    </message>
    <message>
        <source>File name in directory {file} and header {other} differ.</source>
        <translation>Ein Teil heißt im Inhaltsverzeichnis {file} und in seinem Kopf {other}</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Files left out, since their names are not those of PNG, JPEG, WebP, BMP, TIFF or GIF images: {count:,} ({names}).</source>
        <translation>Ausgelassene Dateien, deren Namen nicht auf PNG-, JPEG-, WebP-, BMP-, TIFF- oder GIF-Bilder hinweisen: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Files: {files:,}. Read: {read:,}. Left out: {left:,}. Skipped because unreadable: {skipped:,}.</source>
        <translation>Dateien: {files:,}. Gelesen: {read:,}. Ausgelassen: {left:,}. Als unlesbar übersprungen: {skipped:,}.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllwert</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Fill its gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Fills gaps with {value:.10g}, {origin}, and says in a second feature where it did.</source>
        <translation>Füllt Lücken mit {value:.10g}, {origin}, und zeigt in einem zweiten Merkmal, wo.</translation>
    </message>
    <message>
        <source>Fills gaps with {value:.10g}, {origin}.</source>
        <translation>Füllt Lücken mit {value:.10g}, {origin}.</translation>
    </message>
    <message>
        <source>Fills the fields with the middle of every column.</source>
        <translation>Füllt die Felder mit der Mitte jeder Spalte.</translation>
    </message>
    <message>
        <source>Fills the gaps between numbers or dates with one value.</source>
        <translation>Füllt die Lücken zwischen Zahlen oder Daten mit einem Wert.</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Schicht suchen</translation>
    </message>
    <message>
        <source>Find a layer type</source>
        <translation>Schichttyp suchen</translation>
    </message>
    <message>
        <source>Find in help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Find it</source>
        <translation>Zu finden</translation>
    </message>
    <message>
        <source>Find layers, groups and notes on the canvas.</source>
        <translation>Schichten, Gruppen und Notizen auf der Zeichenfläche finden.</translation>
    </message>
    <message>
        <source>Find on the canvas</source>
        <translation>Auf der Zeichenfläche suchen</translation>
    </message>
    <message>
        <source>Find the data…</source>
        <translation>Daten suchen …</translation>
    </message>
    <message>
        <source>Finds out everything about the file from its text.</source>
        <translation>Ermittelt alles über die Datei aus ihrem Text.</translation>
    </message>
    <message>
        <source>Finds out everything about these columns from their cells.</source>
        <translation>Ermittelt alles über diese Spalten aus ihren Zellen.</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Fitted curve</source>
        <translation>Anpassungskurve</translation>
    </message>
    <message>
        <source>Five properties</source>
        <translation>Fünf Eigenschaften</translation>
    </message>
    <message>
        <source>Flat places that fall in one direction and rise in another. Gradients are almost 0 there, and the loss stands still for a while. Momentum and Adam leave them sooner than SGD.</source>
        <translation>Flache Stellen, die in einer Richtung fallen und in einer anderen steigen. Gradienten sind dort fast 0, und der Verlust steht eine Weile still. Momentum und Adam verlassen sie früher als SGD.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Flattens an image to a vector: channel by channel, row by row.</source>
        <translation>Macht aus einem Bild einen Vektor: Kanal für Kanal, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Focal loss</source>
        <translation>Focal Loss</translation>
    </message>
    <message>
        <source>Focusing parameter: γ. 0 is binary cross-entropy.</source>
        <translation>Fokussierungsparameter: γ. 0 ergibt die binäre Kreuzentropie.</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <source>Fold {fold}</source>
        <translation>Fold {fold}</translation>
    </message>
    <message>
        <source>Fold {fold}: {reason}</source>
        <translation>Fold {fold}: {reason}</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Folders read as parts: {folders}.</source>
        <translation>Als Teile gelesene Ordner: {folders}.</translation>
    </message>
    <message>
        <source>Folders without images, which are not classes: {count:,} ({names}).</source>
        <translation>Ordner ohne Bilder, die keine Klassen sind: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Follow one row through the network, number by number.</source>
        <translation>Einer Zeile durch das Netz folgen, Zahl für Zahl.</translation>
    </message>
    <message>
        <source>Follow the largest path</source>
        <translation>Dem größten Pfad folgen</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie System</translation>
    </message>
    <message>
        <source>Follows a row through the network. So does a double-click on a point, a picture, or a confusion cell.</source>
        <translation>Folgt einer Zeile durch das Netz. Das tut auch ein Doppelklick auf einen Punkt, ein Bild oder eine Zelle der Konfusionsmatrix.</translation>
    </message>
    <message>
        <source>Follows the column with the role part, else time, else group, or the folders train, validation and test of pictures. Without such a column or folders, the same share of every class is drawn at random.</source>
        <translation>Folgt der Spalte mit der Rolle Teil, sonst Zeit, sonst Gruppe, oder bei Bildern den Ordnern train, validation und test. Ohne eine solche Spalte oder solche Ordner wird von jeder Klasse derselbe Anteil zufällig gezogen.</translation>
    </message>
    <message>
        <source>For Python</source>
        <translation>Für Python</translation>
    </message>
    <message>
        <source>For ReLU, leaky ReLU, ELU and their like.</source>
        <translation>Für ReLU, Leaky ReLU, ELU und ihresgleichen.</translation>
    </message>
    <message>
        <source>For SELU, and for linear layers.</source>
        <translation>Für SELU und für lineare Schichten.</translation>
    </message>
    <message>
        <source>For SELU, whose balance holds with this variance alone.</source>
        <translation>Für SELU, deren Gleichgewicht nur mit dieser Varianz hält.</translation>
    </message>
    <message>
        <source>For a linear support vector machine: one linear unit, with an L2 penalty.</source>
        <translation>Für eine lineare Support-Vector-Maschine: eine lineare Einheit mit L2-Regularisierung.</translation>
    </message>
    <message>
        <source>For a row of the class 1, over its output.</source>
        <translation>Für eine Zeile der Klasse 1, über ihrer Ausgabe.</translation>
    </message>
    <message>
        <source>For a smooth decrease without steps.</source>
        <translation>Für ein glattes Absinken ohne Stufen.</translation>
    </message>
    <message>
        <source>For an output that must be positive.</source>
        <translation>Für eine Ausgabe, die positiv sein muss.</translation>
    </message>
    <message>
        <source>For biases, where ReLU should start active. For weights only to see it fail.</source>
        <translation>Für Biaswerte, wo ReLU aktiv beginnen soll. Für Gewichte nur, um es scheitern zu sehen.</translation>
    </message>
    <message>
        <source>For biases. For weights only to see it fail.</source>
        <translation>Für Biaswerte. Für Gewichte nur, um es scheitern zu sehen.</translation>
    </message>
    <message>
        <source>For classes of about the same size.</source>
        <translation>Für Klassen von etwa gleicher Größe.</translation>
    </message>
    <message>
        <source>For classes of different size.</source>
        <translation>Für Klassen verschiedener Größe.</translation>
    </message>
    <message>
        <source>For columns of many different texts.</source>
        <translation>Für Spalten mit vielen verschiedenen Texten.</translation>
    </message>
    <message>
        <source>For dates and times.</source>
        <translation>Für Daten und Uhrzeiten.</translation>
    </message>
    <message>
        <source>For features that are rarely other than 0, such as words.</source>
        <translation>Für Merkmale, die selten etwas anderes als 0 sind, wie Wörter.</translation>
    </message>
    <message>
        <source>For features with outliers.</source>
        <translation>Für Merkmale mit Ausreißern.</translation>
    </message>
    <message>
        <source>For few rows, where a single validation part is mostly chance: train once for each fold and take the mean.</source>
        <translation>Für wenige Zeilen, wo ein einzelner Validierungsteil meist Zufall ist: für jeden Teil einmal trainieren und das Mittel nehmen.</translation>
    </message>
    <message>
        <source>For gates on small devices.</source>
        <translation>Für Gatter auf kleinen Geräten.</translation>
    </message>
    <message>
        <source>For images: few weights, shared by all positions. Two or three of them, with pooling between, are a good start.</source>
        <translation>Für Bilder: wenige Gewichte, die alle Stellen teilen. Zwei oder drei davon, mit Pooling dazwischen, sind ein guter Anfang.</translation>
    </message>
    <message>
        <source>For long runs: fast at first, careful at the end.</source>
        <translation>Für lange Läufe: schnell am Anfang, vorsichtig am Ende.</translation>
    </message>
    <message>
        <source>For many rows that have nothing to do with one another.</source>
        <translation>Für viele Zeilen, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>For many similar classes.</source>
        <translation>Für viele ähnliche Klassen.</translation>
    </message>
    <message>
        <source>For nearly all tables.</source>
        <translation>Für fast alle Tabellen.</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>For people</source>
        <translation>Für Menschen</translation>
    </message>
    <message>
        <source>For pixels and other features with known ends.</source>
        <translation>Für Pixel und andere Merkmale mit bekannten Enden.</translation>
    </message>
    <message>
        <source>For prices, incomes, counts.</source>
        <translation>Für Preise, Einkommen, Anzahlen.</translation>
    </message>
    <message>
        <source>For regression with a linear output, without gross outliers.</source>
        <translation>Für Regression mit linearer Ausgabe, ohne grobe Ausreißer.</translation>
    </message>
    <message>
        <source>For regression with outliers.</source>
        <translation>Für Regression mit Ausreißern.</translation>
    </message>
    <message>
        <source>For regression with some outliers: the usual compromise.</source>
        <translation>Für Regression mit einigen Ausreißern: der übliche Kompromiss.</translation>
    </message>
    <message>
        <source>For short runs with a high rate.</source>
        <translation>Für kurze Läufe mit hoher Rate.</translation>
    </message>
    <message>
        <source>For small data and small networks, and to see how low a loss can go.</source>
        <translation>Für wenige Daten und kleine Netze, und um zu sehen, wie tief ein Verlust sinken kann.</translation>
    </message>
    <message>
        <source>For small devices, as in MobileNet, and for networks of others that have it.</source>
        <translation>Für kleine Geräte, wie in MobileNet, und für fremde Netze, die sie haben.</translation>
    </message>
    <message>
        <source>For small devices, in networks designed with SiLU.</source>
        <translation>Für kleine Geräte, in Netzen, die mit SiLU entworfen sind.</translation>
    </message>
    <message>
        <source>For tanh, sigmoid, softmax and linear layers.</source>
        <translation>Für Tanh, Sigmoid, Softmax und lineare Schichten.</translation>
    </message>
    <message>
        <source>For texts with an order, such as small, medium, large.</source>
        <translation>Für Texte mit einer Reihenfolge, etwa klein, mittel, groß.</translation>
    </message>
    <message>
        <source>For texts without an order, such as colors.</source>
        <translation>Für Texte ohne Reihenfolge, etwa Farben.</translation>
    </message>
    <message>
        <source>For the output of a regression, and before batch norm.</source>
        <translation>Für die Ausgabe einer Regression und vor Batch-Normalisierung.</translation>
    </message>
    <message>
        <source>For the output of three or more classes, with categorical cross-entropy.</source>
        <translation>Für die Ausgabe bei drei und mehr Klassen, mit kategorialer Kreuzentropie.</translation>
    </message>
    <message>
        <source>For the output of two classes, with binary cross-entropy, and for gates.</source>
        <translation>Für die Ausgabe bei zwei Klassen, mit binärer Kreuzentropie, und für Gatter.</translation>
    </message>
    <message>
        <source>For the perceptron: one layer of units, with the perceptron rule.</source>
        <translation>Für das Perzeptron: eine Schicht von Einheiten, mit der Perzeptronregel.</translation>
    </message>
    <message>
        <source>For three or more classes: softmax outputs, one per class. With one layer this is softmax regression.</source>
        <translation>Für drei und mehr Klassen: Softmax-Ausgaben, eine je Klasse. Mit einer Schicht ist das Softmax-Regression.</translation>
    </message>
    <message>
        <source>For two classes of which one is rare, where easy rows drown the hard ones.</source>
        <translation>Für zwei Klassen, von denen eine selten ist, wo leichte Zeilen die schweren übertönen.</translation>
    </message>
    <message>
        <source>For two classes: a single output with sigmoid. With one unit this is logistic regression.</source>
        <translation>Für zwei Klassen: eine einzelne Ausgabe mit Sigmoid. Mit einer Einheit ist das logistische Regression.</translation>
    </message>
    <message>
        <source>For {inputs:feature|features} and {rows:row|rows}: wide layers train quickly with batch norm, and dropout reduces overfitting.</source>
        <translation>Für {inputs:Merkmal|Merkmale} und {rows:Zeile|Zeilen}: Breite Schichten trainieren mit Batch-Normalisierung schnell, und Dropout verringert die Überanpassung.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Forward propagation</source>
        <translation>Vorwärtspropagation</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Found out from the cells.</source>
        <translation>Aus den Zellen ermittelt.</translation>
    </message>
    <message>
        <source>Four quadrants. Opposite quadrants have the same class. The classic problem that a single layer cannot learn.</source>
        <translation>Vier Quadranten. Gegenüberliegende Quadranten haben dieselbe Klasse. Das klassische Problem, das eine einzelne Schicht nicht lernen kann.</translation>
    </message>
    <message>
        <source>Fraction of inputs dropped: p. Usually 0.05 to 0.1.</source>
        <translation>Anteil der verworfenen Eingaben: p. Üblich sind 0,05 bis 0,1.</translation>
    </message>
    <message>
        <source>Fraction of inputs set to zero: p. Usually 0.1 to 0.5.</source>
        <translation>Anteil der Eingaben, die auf null gesetzt werden: p. Üblich sind 0,1 bis 0,5.</translation>
    </message>
    <message>
        <source>Fraction of rows held out for the test. Nothing sees them until the network is judged on them.</source>
        <translation>Anteil der Zeilen, die für den Test zurückgehalten werden. Nichts sieht sie, bis das Netz an ihnen beurteilt wird.</translation>
    </message>
    <message>
        <source>Fraction of rows held out for validation.</source>
        <translation>Anteil der Zeilen, die zur Validierung zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Fraction of the run in which the rate rises.</source>
        <translation>Anteil des Laufs, in dem die Rate steigt.</translation>
    </message>
    <message>
        <source>Fraction of the running mean and variance kept at each step, as in Keras. PyTorch&apos;s momentum is 1 minus this.</source>
        <translation>Anteil von laufendem Mittelwert und laufender Varianz, der bei jedem Schritt erhalten bleibt, wie in Keras. PyTorchs momentum ist 1 minus dieser Wert.</translation>
    </message>
    <message>
        <source>Free software under the MIT license, built with {libraries}.</source>
        <translation>Freie Software unter der MIT-Lizenz, erstellt mit {libraries}.</translation>
    </message>
    <message>
        <source>From new weights.</source>
        <translation>Von neuen Gewichten aus.</translation>
    </message>
    <message>
        <source>From one start down the valley f = ½ (x² + 14 y²), each with the best of some learning rates.</source>
        <translation>Von einem Start aus das Tal f = ½ (x² + 14 y²) hinab, jeder mit der besten einiger Lernraten.</translation>
    </message>
    <message>
        <source>From step {step}.</source>
        <translation>Von Schritt {step} aus.</translation>
    </message>
    <message>
        <source>From the row to the prediction: every layer multiplies by its matrix, adds its bias, and bends.</source>
        <translation>Von der Zeile zur Vorhersage: jede Schicht multipliziert mit ihrer Matrix, addiert ihren Bias und biegt.</translation>
    </message>
    <message>
        <source>From the smallest to the largest values; 0 has the color of warnings</source>
        <translation>Von den kleinsten zu den größten Werten; 0 hat die Farbe der Warnungen</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Von {low} bis {high}.</translation>
    </message>
    <message>
        <source>From {rows} of {train:training row|training rows}.</source>
        <translation>Aus {rows} von {train:Trainingszeile|Trainingszeilen}.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Further classes of which all images are the same: {count:,}.</source>
        <translation>Weitere Klassen, deren Bilder alle gleich sind: {count:,}.</translation>
    </message>
    <message>
        <source>Further pairs like these: {count}.</source>
        <translation>Weitere solche Paare: {count}.</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Gaussian blobs on a circle, one per class. They are linearly separable, so a single layer can learn them.</source>
        <translation>Gaußförmige Punktwolken auf einem Kreis, eine je Klasse. Sie sind linear trennbar, also genügt eine einzige Schicht.</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Erhält</translation>
    </message>
    <message>
        <source>Gives each weight its own step size, which shrinks as its squared gradients accumulate. Good for sparse features. Steps only ever get smaller, so long runs stall.</source>
        <translation>Gibt jedem Gewicht eine eigene Schrittweite, die abnimmt, während sich seine quadrierten Gradienten summieren. Gut für dünn besetzte Merkmale. Die Schritte werden nur kleiner, sodass lange Läufe zum Stillstand kommen.</translation>
    </message>
    <message>
        <source>Global average pool</source>
        <translation>Globales Average-Pooling</translation>
    </message>
    <message>
        <source>Glorot initialization, scaled inputs, batch norm, or ReLU.</source>
        <translation>Glorot-Initialisierung, skalierte Eingaben, Batch-Normalisierung oder ReLU.</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot-Normalverteilung</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot-Gleichverteilung</translation>
    </message>
    <message>
        <source>Go from layer to layer. With Shift, extend the selection. With Ctrl, move the layers.</source>
        <translation>Gehen von Schicht zu Schicht. Mit Umschalt wird die Auswahl erweitert, mit Strg werden die Schichten verschoben.</translation>
    </message>
    <message>
        <source>Go on from here in a new run, with another name and another setting (B)</source>
        <translation>Von hier in einem neuen Lauf weitertrainieren, mit anderem Namen und anderer Einstellung (B)</translation>
    </message>
    <message>
        <source>Go on with the open project.</source>
        <translation>Mit dem offenen Projekt weitermachen.</translation>
    </message>
    <message>
        <source>Go to run {n}</source>
        <translation>Zu Lauf {n} wechseln</translation>
    </message>
    <message>
        <source>Go to the network.</source>
        <translation>Zum Netz gehen.</translation>
    </message>
    <message>
        <source>Go to the next matrix, walk over its cells, choose a weight or a unit.</source>
        <translation>Gehen zur nächsten Matrix, durch ihre Zellen und wählen ein Gewicht oder eine Einheit.</translation>
    </message>
    <message>
        <source>Go to the next page.</source>
        <translation>Zur nächsten Seite gehen.</translation>
    </message>
    <message>
        <source>Go to the next problem or advice.</source>
        <translation>Zum nächsten Problem oder Hinweis gehen.</translation>
    </message>
    <message>
        <source>Go to the next region</source>
        <translation>Zum nächsten Bereich wechseln</translation>
    </message>
    <message>
        <source>Go to the next stage and back: forward, loss, backward, update, next step.</source>
        <translation>Gehen zur nächsten Stufe und zurück: vorwärts, Verlust, rückwärts, Update, nächster Schritt.</translation>
    </message>
    <message>
        <source>Go to the previous page.</source>
        <translation>Zur vorigen Seite gehen.</translation>
    </message>
    <message>
        <source>Go to the row before and after.</source>
        <translation>Gehen zur Zeile davor und danach.</translation>
    </message>
    <message>
        <source>Go to training</source>
        <translation>Zum Training</translation>
    </message>
    <message>
        <source>Goes back to the network.</source>
        <translation>Geht zurück zum Netz.</translation>
    </message>
    <message>
        <source>Goes back to the newest step of the run.</source>
        <translation>Geht zurück zum neuesten Schritt des Laufs.</translation>
    </message>
    <message>
        <source>Goes to the network, to train it on this data.</source>
        <translation>Geht zum Netz, um es mit diesen Daten zu trainieren.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradient Clipping</translation>
    </message>
    <message>
        <source>Gradient descent diverges above 2/14: the steepest direction limits the rate for all.</source>
        <translation>Das Gradientenverfahren divergiert über 2/14: Die steilste Richtung begrenzt die Lernrate für alle.</translation>
    </message>
    <message>
        <source>Gradient descent diverges here above a rate of 2, twice the inverse of the curvature.</source>
        <translation>Das Gradientenverfahren divergiert hier über einer Lernrate von 2, dem Doppelten des Kehrwerts der Krümmung.</translation>
    </message>
    <message>
        <source>Gradient norm of each layer by epoch</source>
        <translation>Gradientennorm jeder Schicht pro Epoche</translation>
    </message>
    <message>
        <source>Gradient norm of each layer by epoch, as colors</source>
        <translation>Gradientennorm jeder Schicht nach Epoche, als Farben</translation>
    </message>
    <message>
        <source>Gradient of {name}</source>
        <translation>Gradient: {name}</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Gradients are not clipped.</source>
        <translation>Gradienten werden nicht begrenzt.</translation>
    </message>
    <message>
        <source>Gradients explode</source>
        <translation>Gradienten explodieren</translation>
    </message>
    <message>
        <source>Gradients reach every layer, but a step changes the weights by less than {low:g} of their size.</source>
        <translation>Gradienten erreichen jede Schicht, aber ein Schritt ändert die Gewichte um weniger als {low:g} ihrer Größe.</translation>
    </message>
    <message>
        <source>Gradients vanish</source>
        <translation>Gradienten verschwinden</translation>
    </message>
    <message>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Grayscale images of more than 8 bits, scaled to 0 to 255: {count:,} ({names}).</source>
        <translation>Auf 0 bis 255 skalierte Graustufenbilder mit mehr als 8 Bit: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Green frames: preparation, of which the network itself knows nothing</source>
        <translation>Grüne Rahmen: Aufbereitung, von der das Netz selbst nichts weiß</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group the selected layers.</source>
        <translation>Die ausgewählten Schichten gruppieren.</translation>
    </message>
    <message>
        <source>Group {count:layer|layers}</source>
        <translation>{count:Schicht|Schichten} gruppieren</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Hand out untrained</source>
        <translation>Untrainiert weitergeben</translation>
    </message>
    <message>
        <source>Hand out untrained…</source>
        <translation>Untrainiert weitergeben…</translation>
    </message>
    <message>
        <source>Handwritten digits of 8 × 8 pixels. Batch normalization speeds up training.</source>
        <translation>Handgeschriebene Ziffern aus 8 × 8 Pixeln. Batch-Normalisierung beschleunigt das Training.</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hard Sigmoid</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>Hard Swish</translation>
    </message>
    <message>
        <source>Hardly better than a guess</source>
        <translation>Kaum besser als geraten</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He-Normalverteilung</translation>
    </message>
    <message>
        <source>He or Glorot initialization, and a new start.</source>
        <translation>Initialisierung mit He oder Glorot und ein neuer Anfang.</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He-Gleichverteilung</translation>
    </message>
    <message>
        <source>He with ReLU and its like, Glorot with tanh and sigmoid, LeCun normal with SELU. The seed in Recipe draws others of the same kind.</source>
        <translation>He mit ReLU und Verwandten, Glorot mit Tanh und Sigmoid, LeCun normal mit SELU. Der Seed im Rezept zieht andere derselben Art.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height and width of the kernel.</source>
        <translation>Höhe und Breite des Kernels.</translation>
    </message>
    <message>
        <source>Height and width of the pooling window.</source>
        <translation>Höhe und Breite des Pooling-Fensters.</translation>
    </message>
    <message>
        <source>Height of the image.</source>
        <translation>Höhe des Bildes.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help and course</source>
        <translation>Hilfe und Kurs</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Here it is not a shift, a scale or a fill of gaps, which a preparation of numbers is.</source>
        <translation>Hier verschiebt oder skaliert er nicht und füllt keine Lücken; etwas anderes ist eine Aufbereitung von Zahlen nicht.</translation>
    </message>
    <message>
        <source>Here {layer} {reason}</source>
        <translation>Hier gilt für {layer}: {reason}</translation>
    </message>
    <message>
        <source>Hidden and system files left out: {count:,} ({names}).</source>
        <translation>Ausgelassene versteckte Dateien und Systemdateien: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Hidden and system folders not opened: {count:,} ({names}).</source>
        <translation>Nicht geöffnete versteckte Ordner und Systemordner: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Verdeckte Schicht</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>{name} ausblenden</translation>
    </message>
    <message>
        <source>Hide {run}</source>
        <translation>{run} ausblenden</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>Hinge loss squared: smooth, with a larger penalty for samples far on the wrong side, and so for outliers. y is −1 or +1. Use it for two classes with a linear output. With more classes, each output separates its class from the rest.</source>
        <translation>Quadrierter Hinge-Verlust: glatt, mit höherer Strafe für Beispiele weit auf der falschen Seite, also auch für Ausreißer. y ist −1 oder +1. Geeignet für zwei Klassen mit einer linearen Ausgabe. Bei mehr Klassen trennt jede Ausgabe ihre Klasse vom Rest.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How a network is trained: loss, optimizer, batch size, epochs, early stopping and seed.</source>
        <translation>Wie ein Netz trainiert wird: Verlustfunktion, Optimierer, Batch-Größe, Epochen, Early Stopping und Seed.</translation>
    </message>
    <message>
        <source>How far the kernel moves at a time.</source>
        <translation>Wie weit der Kernel jeweils weiterrückt.</translation>
    </message>
    <message>
        <source>How far the window moves at a time.</source>
        <translation>Wie weit das Fenster jeweils weiterrückt.</translation>
    </message>
    <message>
        <source>How features are scaled.</source>
        <translation>Wie die Merkmale skaliert werden.</translation>
    </message>
    <message>
        <source>How it is scaled. Empty: as all features are.</source>
        <translation>Wie sie skaliert wird. Leer: wie alle Merkmale.</translation>
    </message>
    <message>
        <source>How it is seen</source>
        <translation>Woran man es sieht</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Wie es lernt</translation>
    </message>
    <message>
        <source>How it runs</source>
        <translation>Wie es abläuft</translation>
    </message>
    <message>
        <source>How it suggests</source>
        <translation>Wie der Vorschlag entsteht</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Wie es funktioniert</translation>
    </message>
    <message>
        <source>How its dates are written, such as %d.%m.%Y, or seconds or milliseconds since 1970. Empty: detected.</source>
        <translation>Wie ihre Daten geschrieben sind, etwa %d.%m.%Y, oder seconds oder milliseconds seit 1970. Leer: erkannt.</translation>
    </message>
    <message>
        <source>How long before a part rows are left out, so that what they say of it cannot be learned. In days for dates, else in the units of the column.</source>
        <translation>Wie lange vor einem Teil Zeilen ausgelassen werden, sodass nicht gelernt werden kann, was sie über ihn verraten. Bei Daten in Tagen, sonst in den Einheiten der Spalte.</translation>
    </message>
    <message>
        <source>How long it remembers</source>
        <translation>Wie lange er sich erinnert</translation>
    </message>
    <message>
        <source>How many folds there are.</source>
        <translation>Wie viele Folds es gibt.</translation>
    </message>
    <message>
        <source>How many rows make one step of the weights.</source>
        <translation>Wie viele Zeilen einen Schritt der Gewichte machen.</translation>
    </message>
    <message>
        <source>How many seeds the network is trained from.</source>
        <translation>Mit wie vielen Seeds das Netz trainiert wird.</translation>
    </message>
    <message>
        <source>How many units are added.</source>
        <translation>Wie viele Einheiten hinzukommen.</translation>
    </message>
    <message>
        <source>How much of a result is chance? Trains the network from several seeds, with other first weights each.</source>
        <translation>Wie viel an einem Ergebnis ist Zufall? Trainiert das Netz mit mehreren Seeds, jedes Mal mit anderen Anfangsgewichten.</translation>
    </message>
    <message>
        <source>How one column is read and prepared. What is not chosen is found out from its cells.</source>
        <translation>Wie eine Spalte gelesen und aufbereitet wird. Was nicht gewählt ist, wird aus ihren Zellen ermittelt.</translation>
    </message>
    <message>
        <source>How texts or dates become numbers. Empty: the usual.</source>
        <translation>Wie Texte oder Daten zu Zahlen werden. Leer: wie üblich.</translation>
    </message>
    <message>
        <source>How the biases are initialized. With a large negative constant, units with ReLU never fire.</source>
        <translation>Wie die Bias-Werte initialisiert werden. Mit einer großen negativen Konstante feuern Einheiten mit ReLU nie.</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>How the learning rate changes during training.</source>
        <translation>Wie sich die Lernrate im Lauf des Trainings ändert.</translation>
    </message>
    <message>
        <source>How the lines of a file become cells. What is not chosen is found out from the file.</source>
        <translation>Wie aus den Zeilen einer Datei Zellen werden. Was nicht gewählt ist, wird aus der Datei ermittelt.</translation>
    </message>
    <message>
        <source>How the lines of the file become cells.</source>
        <translation>Wie aus den Zeilen der Datei Zellen werden.</translation>
    </message>
    <message>
        <source>How the parts are chosen.</source>
        <translation>Wie die Teile gewählt werden.</translation>
    </message>
    <message>
        <source>How the weights are initialized.</source>
        <translation>Wie die Gewichte initialisiert werden.</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Wie man sie liest</translation>
    </message>
    <message>
        <source>How to use Layerwright</source>
        <translation>Bedienung von Layerwright</translation>
    </message>
    <message>
        <source>How weights, sums and outputs are named in the course and in this program.</source>
        <translation>Wie Gewichte, Summen und Ausgaben im Kurs und in diesem Programm heißen.</translation>
    </message>
    <message>
        <source>Huber loss</source>
        <translation>Huber-Verlust</translation>
    </message>
    <message>
        <source>IDX files (MNIST)</source>
        <translation>IDX-Dateien (MNIST)</translation>
    </message>
    <message>
        <source>ISRU</source>
        <translation>ISRU</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideen</translation>
    </message>
    <message>
        <source>If they are logits of classes, add softmax to the end of the model, and export and import it again.</source>
        <translation>Wenn es Logits von Klassen sind, dem Modell am Ende Softmax hinzufügen, es erneut exportieren und importieren.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of array</source>
        <translation>Vor dem Ende einer Liste steht ein Komma</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>Vor dem Ende eines Objekts steht ein Komma</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image of the row. Draw on it to change the row.</source>
        <translation>Bild der Zeile. Darauf zeichnen, um die Zeile zu ändern.</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Image. Draw on it, and it is classified at every stroke.</source>
        <translation>Bild. Darauf zeichnen, und es wird bei jedem Strich klassifiziert.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images and labels in two IDX files, the format of MNIST and similar data sets, with or without gzip.</source>
        <translation>Bilder und Labels in zwei IDX-Dateien, dem Format von MNIST und ähnlichen Datensätzen, mit oder ohne gzip.</translation>
    </message>
    <message>
        <source>Images beside the folders of the parts left out: {count:,} ({names}).</source>
        <translation>Weggelassene Bilder neben den Ordnern der Teile: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Images in another format than their names say, read by their content: {count:,} ({names}).</source>
        <translation>Bilder in einem anderen Format, als ihr Name sagt, gelesen nach ihrem Inhalt: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Images in folders inside a class, read with that class: {count:,} ({names}).</source>
        <translation>Bilder in Ordnern innerhalb einer Klasse, gelesen mit dieser Klasse: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Images in no folder of a class left out: {count:,} ({names}). Move them into one.</source>
        <translation>Ausgelassene Bilder, die in keinem Ordner einer Klasse liegen: {count:,} ({names}). Die Bilder in einen verschieben.</translation>
    </message>
    <message>
        <source>Images of 32-bit {numbers}: {count:,}. Their largest value is {highest:g}, so {white:,.0f} is read as white. For another white, save them with 16 bits.</source>
        <translation>Bilder aus 32-Bit-{numbers}: {count:,}. Ihr größter Wert ist {highest:g}, also gilt {white:,.0f} als Weiß. Für ein anderes Weiß die Bilder mit 16 Bit speichern.</translation>
    </message>
    <message>
        <source>Images of the validation rows with what the network takes them for, the wrong ones first, and among these those of which it is surest.</source>
        <translation>Bilder der Validierungszeilen mit dem, wofür das Netz sie hält, die falschen zuerst und unter diesen die, bei denen es am sichersten ist.</translation>
    </message>
    <message>
        <source>Images of {shape}: channels, height, width.</source>
        <translation>Bilder der Form {shape}: Kanäle, Höhe, Breite.</translation>
    </message>
    <message>
        <source>Images of {size} pixels, any number of them</source>
        <translation>Bilder mit {size} Pixeln, beliebig viele</translation>
    </message>
    <message>
        <source>Images resized to {side} × {side} pixels: {count:,}. Stretched, since they are not square: {stretched:,}.</source>
        <translation>Auf {side} × {side} Pixel skalierte Bilder: {count:,}. Davon verzerrt, weil nicht quadratisch: {stretched:,}.</translation>
    </message>
    <message>
        <source>Images turned upright, as their Exif data says: {count:,} ({names}).</source>
        <translation>Nach ihren Exif-Daten aufrecht gedrehte Bilder: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Images with transparent parts, drawn on {background}: {count:,} ({names}).</source>
        <translation>Bilder mit durchsichtigen Teilen, gezeichnet auf {background}: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>Imbalanced classes</source>
        <translation>Unausgewogene Klassen</translation>
    </message>
    <message>
        <source>Import a network</source>
        <translation>Ein Netz importieren</translation>
    </message>
    <message>
        <source>Import network…</source>
        <translation>Netz importieren …</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>Import von {file}</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Gewichte importieren</translation>
    </message>
    <message>
        <source>Import weights…</source>
        <translation>Gewichte importieren …</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Importance of each column</source>
        <translation>Wichtigkeit jeder Spalte</translation>
    </message>
    <message>
        <source>Importing {name}, and comparing its predictions…</source>
        <translation>{name} wird importiert, und die Vorhersagen werden verglichen …</translation>
    </message>
    <message>
        <source>In Boundary, the chip seeds shows where the runs disagree: usually between and beyond the data, where there are no training rows. Metrics has mean, standard deviation, median and range. A difference between two networks that is smaller than that range may be chance: Prove it and layerwright compare test it with the same seeds.</source>
        <translation>In der Entscheidungsgrenze zeigt der Schalter Seeds, wo die Läufe sich uneins sind: meist zwischen den Daten und jenseits davon, wo es keine Trainingszeilen gibt. Metriken nennt Mittelwert, Standardabweichung, Median und Spanne. Ein Unterschied zwischen zwei Netzen, der kleiner ist als diese Spanne, kann Zufall sein: Beweisen und layerwright compare prüfen ihn mit denselben Seeds.</translation>
    </message>
    <message>
        <source>In Keras, one-hot labels with it, or class numbers with the other, raise an error.</source>
        <translation>In Keras gibt es einen Fehler bei One-hot-Zeilen mit ihr oder Klassenzahlen mit der anderen.</translation>
    </message>
    <message>
        <source>In batches of {rows:row|rows}, which batch norm ties together.</source>
        <translation>In Batches aus {rows:Zeile|Zeilen}, die Batch-Normalisierung miteinander verbindet.</translation>
    </message>
    <message>
        <source>In classical methods, such as linear models, trees and support vector machines, a person chooses the features. A deep network finds them: early layers edges, later ones parts and objects.</source>
        <translation>Bei klassischen Verfahren wie linearen Modellen, Bäumen und Support-Vector-Maschinen wählt ein Mensch die Merkmale. Ein tiefes Netz findet sie: frühe Schichten Kanten, spätere Teile und Gegenstände.</translation>
    </message>
    <message>
        <source>In deep networks of dense layers alone, with LeCun normal and standardized inputs. They then normalize themselves.</source>
        <translation>In tiefen Netzen nur aus Dense-Schichten, mit LeCun normal und standardisierten Eingaben. Sie normalisieren sich dann selbst.</translation>
    </message>
    <message>
        <source>In deep networks, in place of ReLU: smooth, and units do not die.</source>
        <translation>In tiefen Netzen anstelle von ReLU: glatt, und Einheiten sterben nicht.</translation>
    </message>
    <message>
        <source>In deep networks: it allows higher learning rates, makes the initialization matter less, and regularizes a little. Place it between the weighted sum and the activation, or after the activation.</source>
        <translation>In tiefen Netzen: sie erlaubt höhere Lernraten, macht die Initialisierung weniger wichtig und regularisiert ein wenig. Sie steht zwischen gewichteter Summe und Aktivierung oder nach der Aktivierung.</translation>
    </message>
    <message>
        <source>In every seed, the loss has lost a tenth of its whole fall at the lower end, and the upper end is a tenth of the rate at which it is lowest: closer to that, training is unstable. The interval is what all seeds agree on. Where that tenth is too low for the loss to fall, only the lower end is left. Where the loss does not fall in all of them, nothing is suggested.</source>
        <translation>In jedem Seed hat der Verlust am unteren Ende ein Zehntel seines ganzen Abfalls hinter sich, und das obere Ende ist ein Zehntel der Lernrate, bei der er am kleinsten ist: Näher daran ist das Training instabil. Das Intervall ist das, worin alle Seeds übereinstimmen. Wo dieses Zehntel zu niedrig ist, um den Verlust zu senken, bleibt nur das untere Ende. Wo der Verlust nicht in allen fällt, wird nichts vorgeschlagen.</translation>
    </message>
    <message>
        <source>In formulas</source>
        <translation>In Formeln</translation>
    </message>
    <message>
        <source>In hidden layers it is not centered on 0 and saturates. With a slope of at most ¼, eight of them leave a gradient of 1/65,000.</source>
        <translation>In verdeckten Schichten ist sie nicht um 0 zentriert und sättigt. Bei einer Steigung von höchstens ¼ lassen acht davon 1/65.000 des Gradienten übrig.</translation>
    </message>
    <message>
        <source>In hidden layers it is slower than ReLU and not centered on 0.</source>
        <translation>In verdeckten Schichten ist sie langsamer als ReLU und nicht um 0 zentriert.</translation>
    </message>
    <message>
        <source>In networks of SELU layers, with rates of 5–20 %.</source>
        <translation>In Netzen aus SELU-Schichten, mit Raten von 5–20 %.</translation>
    </message>
    <message>
        <source>In no part: {rows}</source>
        <translation>In keinem Teil: {rows}</translation>
    </message>
    <message>
        <source>In place of Adam, where it swings.</source>
        <translation>Anstelle von Adam, wo er pendelt.</translation>
    </message>
    <message>
        <source>In place of Flatten before Output: far fewer weights, and images of any size.</source>
        <translation>Anstelle von Flatten vor Output: weit weniger Gewichte und Bilder jeder Größe.</translation>
    </message>
    <message>
        <source>In place of ReLU, where outputs centered on 0 speed up learning.</source>
        <translation>Anstelle von ReLU, wo um 0 zentrierte Ausgaben das Lernen beschleunigen.</translation>
    </message>
    <message>
        <source>In place of SGD nearly always: same cost, faster along valleys, and over small bumps.</source>
        <translation>Fast immer anstelle von SGD: gleiche Kosten, schneller durch Täler und über kleine Buckel.</translation>
    </message>
    <message>
        <source>In place of hinge loss, where a smooth loss trains better.</source>
        <translation>Anstelle des Hinge-Verlusts, wo ein glatter Verlust besser lernt.</translation>
    </message>
    <message>
        <source>In place of layer norm, where speed matters.</source>
        <translation>Anstelle von Layer Norm, wo es auf Geschwindigkeit ankommt.</translation>
    </message>
    <message>
        <source>In place of tanh, where saturation should come more slowly.</source>
        <translation>Anstelle von Tanh, wo die Sättigung langsamer kommen soll.</translation>
    </message>
    <message>
        <source>In place of tanh, where speed matters.</source>
        <translation>Anstelle von Tanh, wo es auf Geschwindigkeit ankommt.</translation>
    </message>
    <message>
        <source>In shallow networks with scaled inputs. Initialize with Glorot.</source>
        <translation>In flachen Netzen mit skalierten Eingaben. Mit Glorot initialisieren.</translation>
    </message>
    <message>
        <source>In small networks it is rarely better than ReLU, and slower.</source>
        <translation>In kleinen Netzen ist sie selten besser als ReLU und langsamer.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>In the microscope (F9), click a weight: its chain of factors stands beside it with their numbers, the product, and a finite difference that checks it.</source>
        <translation>Im Mikroskop (F9) auf ein Gewicht klicken: daneben steht seine Kette von Faktoren mit ihren Zahlen, das Produkt und eine finite Differenz, die es prüft.</translation>
    </message>
    <message>
        <source>In the ravine, raise the rate of SGD until it zig-zags, then diverges; momentum damps the zig-zag. On the saddle, see who leaves it first. On the network&apos;s own loss, all other weights stay as they are, so that a minimum here is none of the whole network.</source>
        <translation>In der Schlucht die Lernrate von SGD erhöhen, bis es im Zickzack läuft, dann divergiert; Momentum dämpft den Zickzack. Auf dem Sattel zeigt sich, wer ihn zuerst verlässt. Auf dem Verlust des Netzes bleiben alle anderen Gewichte, wie sie sind, sodass ein Minimum hier keines des ganzen Netzes ist.</translation>
    </message>
    <message>
        <source>In this layer</source>
        <translation>In dieser Schicht</translation>
    </message>
    <message>
        <source>In transformers, and in deep networks where ReLU&apos;s corner is in the way.</source>
        <translation>In Transformern und in tiefen Netzen, wo der Knick von ReLU stört.</translation>
    </message>
    <message>
        <source>In very deep networks.</source>
        <translation>In sehr tiefen Netzen.</translation>
    </message>
    <message>
        <source>In {largest} it is {norm}. The weights of {layers} stand still.</source>
        <translation>In {largest} beträgt sie {norm}. Die Gewichte von {layers} stehen still.</translation>
    </message>
    <message>
        <source>In {least} it is {norm}. Every layer multiplies values on the way forward, and gradients on the way back, by its weights, and these are so large that both grow from layer to layer.</source>
        <translation>In {least} ist sie {norm}. Jede Schicht multipliziert Werte auf dem Hinweg und Gradienten auf dem Rückweg mit ihren Gewichten, und diese sind so groß, dass beide von Schicht zu Schicht wachsen.</translation>
    </message>
    <message>
        <source>Incomplete: the layers before the first node that is not ours are drawn, without their weights.</source>
        <translation>Unvollständig: Die Schichten vor dem ersten Knoten, den es hier nicht gibt, sind gezeichnet, ohne ihre Gewichte.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Initial slope</source>
        <translation>Anfangssteigung</translation>
    </message>
    <message>
        <source>Initial slope for negative inputs: α.</source>
        <translation>Anfangswert der Steigung für negative Eingaben: α.</translation>
    </message>
    <message>
        <source>Initial step length of the line search: η.</source>
        <translation>Anfängliche Schrittlänge der Liniensuche: η.</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Initializers</source>
        <translation>Initialisierungen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Input of layer {k}</source>
        <translation>Eingabe der Schicht {k}</translation>
    </message>
    <message>
        <source>Input scaling</source>
        <translation>Eingaben skalieren</translation>
    </message>
    <message>
        <source>Input {n} of layer {k}</source>
        <translation>Eingabe {n} der Schicht {k}</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben des Datenträgers</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Inputs are not scaled</source>
        <translation>Eingaben sind nicht skaliert</translation>
    </message>
    <message>
        <source>Inputs of about 1, so that one learning rate suits the weights of all of them.</source>
        <translation>Eingaben von etwa 1, damit eine Lernrate zu den Gewichten aller passt.</translation>
    </message>
    <message>
        <source>Inputs that are not scaled make training slow or unstable.</source>
        <translation>Eingaben, die nicht skaliert sind, machen das Training langsam oder instabil.</translation>
    </message>
    <message>
        <source>Inputs that never change</source>
        <translation>Eingaben, die sich nie ändern</translation>
    </message>
    <message>
        <source>Insert a layer</source>
        <translation>Schicht einfügen</translation>
    </message>
    <message>
        <source>Insert a layer in training</source>
        <translation>Schicht im Training einfügen</translation>
    </message>
    <message>
        <source>Insert a layer with identity weights after the selected dense layer, and train on.</source>
        <translation>Nach der ausgewählten Dense-Schicht eine Schicht mit Einheitsmatrix einfügen und weitertrainieren.</translation>
    </message>
    <message>
        <source>Insert a layer…</source>
        <translation>Schicht einfügen…</translation>
    </message>
    <message>
        <source>Insert an identity layer</source>
        <translation>Identitätsschicht einfügen</translation>
    </message>
    <message>
        <source>Insert {layer} after {layers}</source>
        <translation>{layer} nach {layers} einfügen</translation>
    </message>
    <message>
        <source>Insert {layer} between {source} and {target}</source>
        <translation>{layer} zwischen {source} und {target} einfügen</translation>
    </message>
    <message>
        <source>Insert {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>Inserts a dense layer with identity weights after this one, and trains on.</source>
        <translation>Fügt nach dieser Schicht eine Dense-Schicht mit Einheitsmatrix ein und trainiert weiter.</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Intertwined spiral arms, one per class. The boundary is strongly curved, so the network needs hidden layers.</source>
        <translation>Ineinander verschlungene Spiralarme, einer je Klasse. Die Grenze ist stark gekrümmt, deshalb braucht das Netz verdeckte Schichten.</translation>
    </message>
    <message>
        <source>Intervals: Wilson&apos;s for the accuracy, the bootstrap over the rows for all others. They hold for rows that are drawn independently. Where every draw gives the same, there is none.</source>
        <translation>Intervalle: nach Wilson für die Genauigkeit, Bootstrap über die Zeilen für alle anderen. Sie gelten für unabhängig gezogene Zeilen. Wo jede Ziehung dasselbe ergibt, steht keines.</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>Ungültige Angabe</translation>
    </message>
    <message>
        <source>Invalid control character at</source>
        <translation>Ungültiges Steuerzeichen</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>Is {pinned} better than {shown}?</source>
        <translation>Ist {pinned} besser als {shown}?</translation>
    </message>
    <message>
        <source>It adds a column of constants to those of the table.</source>
        <translation>Er fügt den Spalten der Tabelle eine Spalte aus Konstanten hinzu.</translation>
    </message>
    <message>
        <source>It averages images over other axes than height and width.</source>
        <translation>Er mittelt Bilder über andere Achsen als Höhe und Breite.</translation>
    </message>
    <message>
        <source>It blurs small features.</source>
        <translation>Es verwischt kleine Merkmale.</translation>
    </message>
    <message>
        <source>It cannot be computed: its inputs do not fit together.</source>
        <translation>Er lässt sich nicht berechnen: Seine Eingaben passen nicht zusammen.</translation>
    </message>
    <message>
        <source>It cannot be inserted here: it has no input or no output.</source>
        <translation>Das lässt sich hier nicht einfügen: Es hat keine Eingabe oder keine Ausgabe.</translation>
    </message>
    <message>
        <source>It cannot be left out.</source>
        <translation>Sie kann nicht weggelassen werden.</translation>
    </message>
    <message>
        <source>It cannot be prepared here. {reason}</source>
        <translation>Die Spalte kann hier nicht aufbereitet werden. {reason}</translation>
    </message>
    <message>
        <source>It changes every pixel in its own way, which no layer here does.</source>
        <translation>Er verändert jedes Pixel auf eigene Weise, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It changes the number of rows, which no layer here does.</source>
        <translation>Er ändert die Zahl der Zeilen, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It computes with several columns at once, which no preparation here does.</source>
        <translation>Er rechnet mit mehreren Spalten zugleich, was hier keine Aufbereitung tut.</translation>
    </message>
    <message>
        <source>It costs several times as much as ReLU.</source>
        <translation>Sie kostet ein Mehrfaches von ReLU.</translation>
    </message>
    <message>
        <source>It divides every row by its size, which no layer here does.</source>
        <translation>Er teilt jede Zeile durch ihre Größe, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It does not always beat ReLU; the slope is one more number to choose.</source>
        <translation>Sie ist ReLU nicht immer überlegen; die Steigung ist eine weitere Zahl, die zu wählen ist.</translation>
    </message>
    <message>
        <source>It does not center: features far from 0 stay there.</source>
        <translation>Sie zentriert nicht: Merkmale weit von 0 bleiben dort.</translation>
    </message>
    <message>
        <source>It does not end with probabilities, so its outputs are read as numbers: a regression.</source>
        <translation>Es endet nicht mit Wahrscheinlichkeiten, also werden seine Ausgaben als Zahlen gelesen: eine Regression.</translation>
    </message>
    <message>
        <source>It does not keep groups or time together.</source>
        <translation>Sie hält weder Gruppen noch Zeit zusammen.</translation>
    </message>
    <message>
        <source>It does not make rows of features.</source>
        <translation>Er ergibt keine Zeilen von Merkmalen.</translation>
    </message>
    <message>
        <source>It does not read images with their channels first.</source>
        <translation>Er liest keine Bilder mit den Kanälen zuerst.</translation>
    </message>
    <message>
        <source>It does not read images with their channels last.</source>
        <translation>Er liest keine Bilder mit den Kanälen zuletzt.</translation>
    </message>
    <message>
        <source>It drops numbers at random, as in training. {evaluate}</source>
        <translation>Er lässt zufällig Zahlen weg, wie im Training. {evaluate}</translation>
    </message>
    <message>
        <source>It ends with one sigmoid, so its output is read as the probability of class 1.</source>
        <translation>Es endet mit einer Sigmoidfunktion, also wird seine Ausgabe als Wahrscheinlichkeit der Klasse 1 gelesen.</translation>
    </message>
    <message>
        <source>It ends with softmax, so its {count:output is|outputs are} read as classes 0, 1, 2 and so on.</source>
        <translation>Es endet mit Softmax, also werden seine {count:Ausgabe|Ausgaben} als Klassen 0, 1, 2 und so weiter gelesen.</translation>
    </message>
    <message>
        <source>It has a slope for every pixel; Layerwright has one for each channel.</source>
        <translation>Er hat eine Steigung für jedes Pixel; Layerwright hat eine für jeden Kanal.</translation>
    </message>
    <message>
        <source>It has an unknown part {field!r}.</source>
        <translation>Es enthält den unbekannten Teil {field!r}.</translation>
    </message>
    <message>
        <source>It has groups or dilation, and its kernel is too large without them.</source>
        <translation>Er hat Gruppen oder Dilatation, und ohne sie ist sein Kernel zu groß.</translation>
    </message>
    <message>
        <source>It has inputs × units weights: on images these are many, and they know nothing of neighboring pixels.</source>
        <translation>Sie hat Eingänge × Einheiten Gewichte: bei Bildern sind das viele, und sie wissen nichts von benachbarten Pixeln.</translation>
    </message>
    <message>
        <source>It has no &quot;layerwright&quot;: 1, so it is not a project of this program.</source>
        <translation>Darin fehlt &quot;layerwright&quot;: 1, also ist es kein Projekt dieses Programms.</translation>
    </message>
    <message>
        <source>It has no noise: it ends in the nearest minimum, and overfits early.</source>
        <translation>Es hat kein Rauschen: es endet im nächsten Minimum und überanpasst früh.</translation>
    </message>
    <message>
        <source>It has weights for the pixels of a flattened image.</source>
        <translation>Er hat Gewichte für die Pixel eines flach gemachten Bildes.</translation>
    </message>
    <message>
        <source>It has {count:edge|edges}. At most {most:,} are supported.</source>
        <translation>Es hat {count:Kante|Kanten}. Höchstens {most:,} werden unterstützt.</translation>
    </message>
    <message>
        <source>It has {count:layer|layers}. At most {most:,} are supported.</source>
        <translation>Es hat {count:Schicht|Schichten}. Höchstens {most:,} werden unterstützt.</translation>
    </message>
    <message>
        <source>It has {count:note|notes}. At most {most:,} are supported.</source>
        <translation>Es hat {count:Notiz|Notizen}. Höchstens {most:,} werden unterstützt.</translation>
    </message>
    <message>
        <source>It has {count:typed weight|typed weights}. At most {most:,} are supported.</source>
        <translation>Es hat {count:eingegebenes Gewicht|eingegebene Gewichte}. Höchstens {most:,} werden unterstützt.</translation>
    </message>
    <message>
        <source>It hides a learning rate that is too high. Lower that first.</source>
        <translation>Es verdeckt eine zu hohe Lernrate. Zuerst diese senken.</translation>
    </message>
    <message>
        <source>It is a ReLU with a threshold, or with a largest value other than 6, which is not one here.</source>
        <translation>Sie ist eine ReLU mit einer Schwelle oder einem anderen größten Wert als 6, die es hier nicht gibt.</translation>
    </message>
    <message>
        <source>It is a model within the model, which is not read. Save a model with all layers in one.</source>
        <translation>Das ist ein Modell im Modell, was nicht gelesen wird. Ein Modell speichern, das alle Schichten selbst hat.</translation>
    </message>
    <message>
        <source>It is a softmax over another axis than the last.</source>
        <translation>Es ist ein Softmax über eine andere Achse als die letzte.</translation>
    </message>
    <message>
        <source>It is a softmax over the channels of images, which no layer here is.</source>
        <translation>Es ist ein Softmax über die Kanäle von Bildern, was hier keine Schicht ist.</translation>
    </message>
    <message>
        <source>It is called with {name}, so it computes something else in the file than by itself. Save the model without.</source>
        <translation>Sie wird mit {name} aufgerufen und berechnet in der Datei darum etwas anderes als für sich allein. Das Modell ohne dies speichern.</translation>
    </message>
    <message>
        <source>It is for people to read, so there is nothing to compare.</source>
        <translation>Sie ist zum Lesen, zu vergleichen gibt es nichts.</translation>
    </message>
    <message>
        <source>It is for values above 0, or with 1 added for counts from 0.</source>
        <translation>Er ist für Werte über 0, oder mit 1 addiert für Anzahlen ab 0.</translation>
    </message>
    <message>
        <source>It is in {folder}.</source>
        <translation>Sie liegt in {folder}.</translation>
    </message>
    <message>
        <source>It is not used. To use it, choose the role feature.</source>
        <translation>Sie wird nicht benutzt. Um sie zu benutzen, die Rolle Merkmal wählen.</translation>
    </message>
    <message>
        <source>It is planned for all epochs: stopped early, the rate is still high.</source>
        <translation>Er ist für alle Epochen geplant: früh beendet, ist die Rate noch hoch.</translation>
    </message>
    <message>
        <source>It is quantized. Save the model before it is quantized.</source>
        <translation>Sie ist quantisiert. Das Modell vor dem Quantisieren speichern.</translation>
    </message>
    <message>
        <source>It is read as classes.</source>
        <translation>Sie wird als Klassen gelesen.</translation>
    </message>
    <message>
        <source>It is scaled robustly.</source>
        <translation>Sie wird robust skaliert.</translation>
    </message>
    <message>
        <source>It is the best epoch after {since:,}: earlier ones cannot be compared with it.</source>
        <translation>Sie ist die beste nach Epoche {since:,}: Frühere lassen sich nicht mit ihr vergleichen.</translation>
    </message>
    <message>
        <source>It is used as a feature.</source>
        <translation>Sie wird als Merkmal verwendet.</translation>
    </message>
    <message>
        <source>It is used several times, with the same weights, which no layer here is.</source>
        <translation>Er wird mehrmals mit denselben Gewichten verwendet, was hier keine Schicht wird.</translation>
    </message>
    <message>
        <source>It keeps the axes of the image, which no layer here does.</source>
        <translation>Er behält die Achsen des Bildes, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It lacks {columns}. The model needs {needed}.</source>
        <translation>Es fehlt: {columns}. Das Modell braucht {needed}.</translation>
    </message>
    <message>
        <source>It limits numbers to a range, which no layer here does. Export the network without the limit.</source>
        <translation>Er begrenzt Zahlen auf einen Bereich, was hier keine Schicht tut. Das Netz ohne die Begrenzung exportieren.</translation>
    </message>
    <message>
        <source>It makes no features of the columns.</source>
        <translation>Er macht aus den Spalten keine Merkmale.</translation>
    </message>
    <message>
        <source>It merges images that have their channels first and last.</source>
        <translation>Er verbindet Bilder, deren Kanäle zuerst und zuletzt kommen.</translation>
    </message>
    <message>
        <source>It mixes the features of several columns, and no Dense layer follows.</source>
        <translation>Er mischt die Merkmale mehrerer Spalten, und keine Dense-Schicht folgt.</translation>
    </message>
    <message>
        <source>It multiplies by something other than one matrix for all rows.</source>
        <translation>Er multipliziert mit etwas anderem als einer Matrix für alle Zeilen.</translation>
    </message>
    <message>
        <source>It needs as many meaningful channels as the task has features: give the last convolution enough.</source>
        <translation>Es braucht so viele aussagekräftige Kanäle, wie die Aufgabe Merkmale hat: die letzte Faltung braucht genug davon.</translation>
    </message>
    <message>
        <source>It needs data with classes.</source>
        <translation>Es braucht Daten mit Klassen.</translation>
    </message>
    <message>
        <source>It needs data with numeric targets.</source>
        <translation>Es braucht Daten mit numerischen Zielwerten.</translation>
    </message>
    <message>
        <source>It needs data with two classes.</source>
        <translation>Es braucht Daten mit zwei Klassen.</translation>
    </message>
    <message>
        <source>It needs {wanted}, and no array of the file is left that fits.</source>
        <translation>Er braucht {wanted}, und kein Array der Datei ist übrig, das passt.</translation>
    </message>
    <message>
        <source>It needs {wanted}, but the file has {given}.</source>
        <translation>Er braucht {wanted}, aber die Datei hat {given}.</translation>
    </message>
    <message>
        <source>It normalizes by the rows that it is given, as in training. {evaluate}</source>
        <translation>Er normalisiert nach den Zeilen, die er bekommt, wie im Training. {evaluate}</translation>
    </message>
    <message>
        <source>It normalizes images with their channels last.</source>
        <translation>Er normalisiert Bilder, deren Kanäle am Ende stehen.</translation>
    </message>
    <message>
        <source>It normalizes something other than the channels.</source>
        <translation>Er normiert etwas anderes als die Kanäle.</translation>
    </message>
    <message>
        <source>It normalizes the channels of every pixel, which no layer here does.</source>
        <translation>Er normiert die Kanäle jedes Pixels, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It overshoots and swings back. With β = 0.9 a step is up to ten times as long: lower the rate.</source>
        <translation>Er schießt über das Ziel hinaus und pendelt zurück. Bei β = 0,9 ist ein Schritt bis zu zehnmal so lang: die Lernrate senken.</translation>
    </message>
    <message>
        <source>It pads by {pads}, but a layer here pads to the same size or not at all.</source>
        <translation>Er füllt mit {pads} auf, aber eine Schicht füllt hier zur gleichen Größe auf oder gar nicht.</translation>
    </message>
    <message>
        <source>It predicts, a loss says how wrong that is, backpropagation says how the loss changes with every weight, and an optimizer moves the weights a little downhill. That is a step; a pass over all rows is an epoch.</source>
        <translation>Es sagt vorher, ein Verlust sagt, wie falsch das ist, Backpropagation sagt, wie sich der Verlust mit jedem Gewicht ändert, und ein Optimierer bewegt die Gewichte ein wenig bergab. Das ist ein Schritt; ein Durchgang durch alle Zeilen ist eine Epoche.</translation>
    </message>
    <message>
        <source>It puts constants beside signals, which no layer here does.</source>
        <translation>Er stellt Konstanten neben Signale, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It reads more than {most:,} inputs, too many to draw.</source>
        <translation>Sie liest mehr als {most:,} Eingänge, zu viele zum Zeichnen.</translation>
    </message>
    <message>
        <source>It reads {name}, which no input changes.</source>
        <translation>Er liest {name}, was von keiner Eingabe abhängt.</translation>
    </message>
    <message>
        <source>It removes what all features of a row have in common, which can be what tells the rows apart.</source>
        <translation>Sie entfernt, was alle Merkmale einer Zeile gemeinsam haben; das kann gerade sein, was die Zeilen unterscheidet.</translation>
    </message>
    <message>
        <source>It replaces a number, and not what is missing.</source>
        <translation>Er ersetzt eine Zahl und nicht das, was fehlt.</translation>
    </message>
    <message>
        <source>It rounds to 16 bits, and Layerwright computes in float32. Export the model in float32.</source>
        <translation>Er rundet auf 16 Bit, und Layerwright rechnet in float32. Das Modell in float32 exportieren.</translation>
    </message>
    <message>
        <source>It says nothing of the rows that were missed.</source>
        <translation>Sie sagt nichts über die Zeilen, die übersehen wurden.</translation>
    </message>
    <message>
        <source>It shows {count:view|views}, and at most {most:,} can be opened.</source>
        <translation>Es zeigt {count:Ansicht|Ansichten}; höchstens {most:,} können geöffnet werden.</translation>
    </message>
    <message>
        <source>It starts very slowly. Give it more epochs than Adam.</source>
        <translation>Er beginnt sehr langsam und braucht mehr Epochen als Adam.</translation>
    </message>
    <message>
        <source>It still saturates, so it is for shallow networks, too.</source>
        <translation>Auch sie sättigt und ist deshalb ebenfalls für flache Netze.</translation>
    </message>
    <message>
        <source>It takes a scaling back, which no layer here does.</source>
        <translation>Er nimmt eine Skalierung zurück, was hier keine Schicht tut.</translation>
    </message>
    <message>
        <source>It wants probabilities: without softmax the program warns.</source>
        <translation>Sie braucht Wahrscheinlichkeiten: ohne Softmax warnt das Programm.</translation>
    </message>
    <message>
        <source>It was before early stopping was chosen, after epoch {since:,}: its weights were computed again.</source>
        <translation>Sie lag vor der Wahl von Early Stopping nach Epoche {since:,}: Ihre Gewichte wurden noch einmal berechnet.</translation>
    </message>
    <message>
        <source>It was judged {count:time|times}. At most {most:,} fit.</source>
        <translation>Es wurde {count:,}-mal beurteilt. Höchstens {most:,} passen hinein.</translation>
    </message>
    <message>
        <source>It was saved by a newer version of Layerwright. Update the program to open it.</source>
        <translation>Es wurde mit einer neueren Version von Layerwright gespeichert. Bitte das Programm aktualisieren, um es zu öffnen.</translation>
    </message>
    <message>
        <source>It weights precision and recall equally, which the costs of mistakes may not do.</source>
        <translation>Es gewichtet Precision und Recall gleich, was die Kosten von Fehlern vielleicht nicht tun.</translation>
    </message>
    <message>
        <source>It works on the channels of images; put Flatten before it.</source>
        <translation>Er wirkt auf die Kanäle von Bildern; Flatten davor setzen.</translation>
    </message>
    <message>
        <source>It would need more memory or time than an import is given.</source>
        <translation>Er bräuchte mehr Speicher oder Zeit, als ein Import bekommt.</translation>
    </message>
    <message>
        <source>Its activation has to fit the loss; the program says where they do not belong together.</source>
        <translation>Ihre Aktivierung muss zum Verlust passen; das Programm sagt, wo beide nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Its activation {name} is not one of Layerwright.</source>
        <translation>Seine Aktivierung {name} gibt es in Layerwright nicht.</translation>
    </message>
    <message>
        <source>Its category “{text}” is read as a missing value here. Rename it, and train and export again.</source>
        <translation>Seine Kategorie „{text}“ wird hier als fehlender Wert gelesen. Sie muss umbenannt, das Modell neu trainiert und exportiert werden.</translation>
    </message>
    <message>
        <source>Its chain of factors follows with the backward pass.</source>
        <translation>Die Kette seiner Faktoren folgt mit dem Rückwärtsdurchlauf.</translation>
    </message>
    <message>
        <source>Its chip above the views shows and hides it. Its menu enlarges it, and saves its picture and values.</source>
        <translation>Ihr Schalter über den Ansichten zeigt und verbirgt sie. Ihr Menü vergrößert sie und speichert ihr Bild und ihre Werte.</translation>
    </message>
    <message>
        <source>Its class from now on.</source>
        <translation>Ihre Klasse von jetzt an.</translation>
    </message>
    <message>
        <source>Its coefficients or its last step are not those of one layer here.</source>
        <translation>Seine Koeffizienten oder sein letzter Schritt sind nicht die einer einzelnen Schicht hier.</translation>
    </message>
    <message>
        <source>Its column “{name}” is prepared in several ways.</source>
        <translation>Seine Spalte „{name}“ wird auf mehrere Weisen aufbereitet.</translation>
    </message>
    <message>
        <source>Its configuration and its weights do not fit together.</source>
        <translation>Seine Konfiguration und seine Gewichte passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Its derivative is 0, so that gradient descent changes nothing. The program refuses to train through it.</source>
        <translation>Ihre Ableitung ist 0, sodass Gradientenabstieg nichts ändert. Das Programm weigert sich, durch sie hindurch zu trainieren.</translation>
    </message>
    <message>
        <source>Its first steps are large. Lower the learning rate where a run begins with a jump.</source>
        <translation>Seine ersten Schritte sind groß. Die Lernrate senken, wo ein Lauf mit einem Sprung beginnt.</translation>
    </message>
    <message>
        <source>Its gaps are filled.</source>
        <translation>Ihre Lücken werden gefüllt.</translation>
    </message>
    <message>
        <source>Its input {name} comes from nowhere.</source>
        <translation>Seine Eingabe {name} kommt nirgends her.</translation>
    </message>
    <message>
        <source>Its kernel does not have two axes, as those of images do.</source>
        <translation>Sein Kernel hat nicht zwei Achsen, wie es bei Bildern ist.</translation>
    </message>
    <message>
        <source>Its kernel is not as high as wide, and no square one with zeros gives an image of the same size.</source>
        <translation>Ihr Kern ist nicht so hoch wie breit, und kein quadratischer mit Nullen ergibt ein Bild derselben Größe.</translation>
    </message>
    <message>
        <source>Its labels say “{second}” above {threshold}; here that is above {ours}. The outputs are the same.</source>
        <translation>Die Datei sagt „{second}“ ab {threshold}; hier ist es ab {ours}. Die Ausgaben sind dieselben.</translation>
    </message>
    <message>
        <source>Its numbers are not shifted, scaled or filled, but changed in another way.</source>
        <translation>Seine Zahlen werden nicht verschoben, skaliert oder gefüllt, sondern anders verändert.</translation>
    </message>
    <message>
        <source>Its operator is not one of standard ONNX, but of {domain}.</source>
        <translation>Sein Operator gehört nicht zum ONNX-Standard, sondern zu {domain}.</translation>
    </message>
    <message>
        <source>Its output is not a probability, so it is read as a score: above 0 means “{second}”. If it is a logit, add a sigmoid to the end of the model, and export and import it again to see probabilities.</source>
        <translation>Die Ausgabe ist keine Wahrscheinlichkeit und wird daher als Bewertung gelesen: Über 0 bedeutet „{second}“. Wenn sie ein Logit ist, dem Modell am Ende Sigmoid hinzufügen, es erneut exportieren und importieren, um Wahrscheinlichkeiten zu sehen.</translation>
    </message>
    <message>
        <source>Its outputs are not probabilities, so they are read as scores: the class with the largest is predicted. If they are logits, add softmax to the end of the model, and export and import it again to see probabilities.</source>
        <translation>Die Ausgaben sind keine Wahrscheinlichkeiten und werden daher als Bewertungen gelesen: Vorhergesagt wird die Klasse mit der größten. Wenn sie Logits sind, dem Modell am Ende Softmax hinzufügen, es erneut exportieren und importieren, um Wahrscheinlichkeiten zu sehen.</translation>
    </message>
    <message>
        <source>Its outputs are the logarithms of probabilities; here they are the probabilities themselves.</source>
        <translation>Die Ausgaben der Datei sind Logarithmen von Wahrscheinlichkeiten; hier sind es die Wahrscheinlichkeiten selbst.</translation>
    </message>
    <message>
        <source>Its role and its type leave nothing to set.</source>
        <translation>Ihre Rolle und ihr Typ lassen nichts einzustellen.</translation>
    </message>
    <message>
        <source>Its slope is the same however small the error is, so that training circles the minimum: lower the learning rate.</source>
        <translation>Seine Steigung bleibt gleich, wie klein der Fehler auch ist, sodass das Training um das Minimum kreist: die Lernrate senken.</translation>
    </message>
    <message>
        <source>Its target mean is used.</source>
        <translation>Ihr Zielmittelwert wird verwendet.</translation>
    </message>
    <message>
        <source>Its texts are too many, or differ only in spaces.</source>
        <translation>Seine Texte sind zu viele oder unterscheiden sich nur in Leerzeichen.</translation>
    </message>
    <message>
        <source>Its weights are computed from the inputs, not learned numbers.</source>
        <translation>Seine Gewichte werden aus den Eingaben berechnet und sind keine gelernten Zahlen.</translation>
    </message>
    <message>
        <source>Its weights are whole numbers: it is quantized. Save it before that.</source>
        <translation>Ihre Gewichte sind ganze Zahlen: Sie ist quantisiert. Das Modell davor speichern.</translation>
    </message>
    <message>
        <source>Its window does not have two axes, as those of images do.</source>
        <translation>Sein Fenster hat nicht zwei Achsen, wie es bei Bildern ist.</translation>
    </message>
    <message>
        <source>Its window or its stride is not as high as wide, as all are here.</source>
        <translation>Sein Fenster oder sein Schritt ist nicht so hoch wie breit, wie es hier alle sind.</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuen</translation>
    </message>
    <message>
        <source>Judge on the test rows</source>
        <translation>An den Testzeilen beurteilen</translation>
    </message>
    <message>
        <source>Judged once, on {rows:test row|test rows}.</source>
        <translation>Einmal beurteilt, an {rows:Testzeile|Testzeilen}.</translation>
    </message>
    <message>
        <source>Judged once, on {rows:test row|test rows}. Rows of the data that could not be used: {left_out:,}.</source>
        <translation>Einmal beurteilt, an {rows:Testzeile|Testzeilen}. Zeilen der Daten, die nicht verwendbar waren: {left_out:,}.</translation>
    </message>
    <message>
        <source>Judged then: the weights after {epochs:epoch|epochs}.</source>
        <translation>Beurteilt wurden damals die Gewichte nach {epochs:Epoche|Epochen}.</translation>
    </message>
    <message>
        <source>Judged {times:time|times}, the last time on {rows:test row|test rows}.</source>
        <translation>{times:,}-mal beurteilt, zuletzt an {rows:Testzeile|Testzeilen}.</translation>
    </message>
    <message>
        <source>Judged {times:time|times}, the last time on {rows:test row|test rows}. Rows of the data that could not be used: {left_out:,}.</source>
        <translation>{times:,}-mal beurteilt, zuletzt an {rows:Testzeile|Testzeilen}. Zeilen der Daten, die nicht verwendbar waren: {left_out:,}.</translation>
    </message>
    <message>
        <source>Judging on the test rows…</source>
        <translation>An den Testzeilen wird beurteilt…</translation>
    </message>
    <message>
        <source>Judging step {step:,} on the test rows…</source>
        <translation>Schritt {step:,} wird auf den Testzeilen beurteilt …</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep a row</source>
        <translation>Zeile behalten</translation>
    </message>
    <message>
        <source>Keep alike rows together</source>
        <translation>Ähnliche Zeilen zusammenhalten</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Beibehalten</translation>
    </message>
    <message>
        <source>Keep its position</source>
        <translation>An seiner Stelle bleiben</translation>
    </message>
    <message>
        <source>Keep the model of fold {fold}</source>
        <translation>Modell von Fold {fold} behalten</translation>
    </message>
    <message>
        <source>Keep the past in the file</source>
        <translation>Die Vergangenheit in der Datei behalten</translation>
    </message>
    <message>
        <source>Keep the past in the file ({size})</source>
        <translation>Die Vergangenheit in der Datei behalten ({size})</translation>
    </message>
    <message>
        <source>Keep what was found</source>
        <translation>Befund beibehalten</translation>
    </message>
    <message>
        <source>Keeps positive inputs and sets the rest to 0. Cheap, and does not saturate for positive inputs. A unit whose input is always negative dies.</source>
        <translation>Behält positive Eingaben und setzt alle anderen auf 0. Günstig, und sättigt für positive Eingaben nicht. Eine Einheit, deren Eingabe immer negativ ist, stirbt.</translation>
    </message>
    <message>
        <source>Keeps the variance of signals about equal across layers, with a normal distribution. SELU requires it.</source>
        <translation>Hält die Varianz der Signale über die Schichten etwa gleich, mit einer Normalverteilung. SELU setzt sie voraus.</translation>
    </message>
    <message>
        <source>Keeps the variance of signals about equal across layers, with a uniform distribution. For SELU.</source>
        <translation>Hält die Varianz der Signale über die Schichten etwa gleich, mit einer Gleichverteilung. Für SELU.</translation>
    </message>
    <message>
        <source>Keeps the variance of signals and of gradients about equal across layers. For tanh and sigmoid.</source>
        <translation>Hält die Varianz der Signale und der Gradienten über die Schichten etwa gleich. Für tanh und Sigmoid.</translation>
    </message>
    <message>
        <source>Keras 3</source>
        <translation>Keras 3</translation>
    </message>
    <message>
        <source>Keras 3 with TensorFlow, PyTorch or JAX</source>
        <translation>Keras 3 mit TensorFlow, PyTorch oder JAX</translation>
    </message>
    <message>
        <source>Keras has no {title}. Choose another in the network, or export as .onnx or .py.</source>
        <translation>{title} gibt es in Keras nicht. Im Netz etwas anderes wählen oder als .onnx oder .py exportieren.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Kernelgröße</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>L-BFGS takes all rows at once and searches along a line: it has no step for a single weight.</source>
        <translation>L-BFGS nimmt alle Zeilen auf einmal und sucht entlang einer Linie: Einen Schritt für ein einzelnes Gewicht gibt es nicht.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L1 and L2 combined: sparse weights, none of them large (Zou and Hastie, 2005).</source>
        <translation>L1 und L2 kombiniert: dünn besetzte Gewichte, keines davon groß (Zou und Hastie, 2005).</translation>
    </message>
    <message>
        <source>L1 factor: λ. Typical values are 0.0001 to 0.01.</source>
        <translation>L1-Faktor: λ. Üblich sind 0,0001 bis 0,01.</translation>
    </message>
    <message>
        <source>L1 factor: λ₁.</source>
        <translation>L1-Faktor: λ₁.</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>L2 factor: λ. Typical values are 0.0001 to 0.01.</source>
        <translation>L2-Faktor: λ. Üblich sind 0,0001 bis 0,01.</translation>
    </message>
    <message>
        <source>L2 factor: λ₂.</source>
        <translation>L2-Faktor: λ₂.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label-Smoothing</translation>
    </message>
    <message>
        <source>Label smoothing: the fraction of each target that is spread evenly over the classes: ε.</source>
        <translation>Label-Smoothing: der Anteil jedes Zielwerts, der gleichmäßig auf die Klassen verteilt wird: ε.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language and sound</source>
        <translation>Sprache und Ton</translation>
    </message>
    <message>
        <source>Language of the page</source>
        <translation>Sprache der Seite</translation>
    </message>
    <message>
        <source>Large cells beside the diagonal: two classes that are alike, or whose labels are mixed up. By row, the diagonal is the recall of each class, by column its precision. Look at the surest mistakes first: a label may be wrong, or the features do not say what tells the classes apart.</source>
        <translation>Große Zellen neben der Diagonale: zwei Klassen, die sich ähneln oder deren Labels verwechselt sind. Je Zeile ist die Diagonale der Recall jeder Klasse, je Spalte ihre Präzision. Zuerst die sichersten Fehler ansehen: Ein Label kann falsch sein, oder die Merkmale sagen nicht, was die Klassen unterscheidet.</translation>
    </message>
    <message>
        <source>Large first weights drive tanh to the ends of its range: watch how little the layers react.</source>
        <translation>Große erste Gewichte treiben tanh an die Enden seines Bereichs: Beobachte, wie wenig die Schichten reagieren.</translation>
    </message>
    <message>
        <source>Large inputs give large gradients: a rate that suits them is too small for the others.</source>
        <translation>Große Eingaben geben große Gradienten: eine Rate, die zu ihnen passt, ist für die anderen zu klein.</translation>
    </message>
    <message>
        <source>Large networks on few rows learn them by heart.</source>
        <translation>Große Netze mit wenigen Zeilen lernen sie auswendig.</translation>
    </message>
    <message>
        <source>Large uniform</source>
        <translation>Gleichverteilung, zu groß</translation>
    </message>
    <message>
        <source>Largest absolute value of a component: c.</source>
        <translation>Größter Betrag einer Komponente: c.</translation>
    </message>
    <message>
        <source>Largest norm of the weights into one unit: c. Typical values are 3 or 4.</source>
        <translation>Größte Norm der Gewichte in eine Einheit: c. Üblich sind 3 oder 4.</translation>
    </message>
    <message>
        <source>Largest norm: c.</source>
        <translation>Größte Norm: c.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last column</source>
        <translation>Letzte Spalte</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Lay out the selected layers, or all, along the data flow.</source>
        <translation>Die ausgewählten Schichten, oder alle, entlang des Datenflusses anordnen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer k has a weight matrix W^k of fan_in × fan_out, whose w_ij leads from unit i of layer k − 1 to unit j of layer k; a bias b_j for each unit; the weighted sum z; and the output a = g(z), which notes also call o. m is the batch size, η the learning rate, L the loss of one row, C the mean of L over the batch plus penalties.</source>
        <translation>Schicht k hat eine Gewichtsmatrix W^k von fan_in × fan_out, deren w_ij von Einheit i der Schicht k − 1 zu Einheit j der Schicht k führt; einen Bias b_j je Einheit; die gewichtete Summe z; und die Ausgabe a = g(z), die Skripte auch o nennen. m ist die Batchgröße, η die Lernrate, L der Verlust einer Zeile, C das Mittel von L über den Batch plus Regularisierung.</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Layer-Normalisierung</translation>
    </message>
    <message>
        <source>Layer {id}</source>
        <translation>Schicht {id}</translation>
    </message>
    <message>
        <source>Layer {id} is in two groups. Remove it from one of them.</source>
        <translation>Schicht {id} ist in zwei Gruppen. Bitte aus einer davon entfernen.</translation>
    </message>
    <message>
        <source>Layer {name}</source>
        <translation>Schicht {name}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layers and their cost</source>
        <translation>Schichten und ihr Aufwand</translation>
    </message>
    <message>
        <source>Layers are scaled apart, which changes the direction of the whole step.</source>
        <translation>Schichten werden einzeln skaliert, was die Richtung des ganzen Schritts ändert.</translation>
    </message>
    <message>
        <source>Layers or units were added or removed while the network trained. A training script does not repeat that. Reset and train it again, or export as pytorch.</source>
        <translation>Während das Netz trainierte, kamen Schichten oder Einheiten hinzu oder fielen weg. Ein Trainingsskript wiederholt das nicht. Bitte zurücksetzen und neu trainieren oder als pytorch exportieren.</translation>
    </message>
    <message>
        <source>Layerwright closed unexpectedly. Unsaved work on “{title}” from {when} can be recovered.</source>
        <translation>Layerwright wurde unerwartet beendet. Nicht gespeicherte Änderungen an „{title}“ vom {when} können wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Layerwright concatenates units or channels only.</source>
        <translation>Layerwright verkettet nur Einheiten oder Kanäle.</translation>
    </message>
    <message>
        <source>Layerwright exchanges no axes but those of the channels.</source>
        <translation>Layerwright vertauscht keine Achsen außer denen der Kanäle.</translation>
    </message>
    <message>
        <source>Layerwright pads images in convolutions only, and this is none.</source>
        <translation>Layerwright füllt Bilder nur in Faltungen auf, und dies ist keine.</translation>
    </message>
    <message>
        <source>Layerwright pads images with zeros, and nothing else.</source>
        <translation>Layerwright füllt Bilder mit Nullen auf und mit nichts anderem.</translation>
    </message>
    <message>
        <source>Layerwright projects ({patterns})</source>
        <translation>Layerwright-Projekte ({patterns})</translation>
    </message>
    <message>
        <source>Layerwright reshapes vectors to images, channel by channel, only.</source>
        <translation>Layerwright formt nur Vektoren zu Bildern um, Kanal für Kanal.</translation>
    </message>
    <message>
        <source>Layerwright {version} is available. You have {own}.</source>
        <translation>Layerwright {version} ist verfügbar. Installiert ist {own}.</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun-Normalverteilung</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun-Gleichverteilung</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU or ELU, a lower learning rate, He initialization with biases of 0; then start again.</source>
        <translation>Leaky ReLU oder ELU, eine niedrigere Lernrate, He-Initialisierung mit Biaswerten von 0; dann neu beginnen.</translation>
    </message>
    <message>
        <source>Leaky ReLU whose slope for negative inputs is learned (He et al., 2015): one slope per unit, per channel of an image, or one for the whole layer.</source>
        <translation>Leaky ReLU, dessen Steigung für negative Eingaben gelernt wird (He et al., 2015): eine Steigung pro Einheit, pro Kanal eines Bildes oder eine für die ganze Schicht.</translation>
    </message>
    <message>
        <source>Learn one slope for the whole layer.</source>
        <translation>Eine Steigung für die ganze Schicht lernen.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of the drawing</source>
        <translation>Lernrate der Zeichnung</translation>
    </message>
    <message>
        <source>Learning rate of the race</source>
        <translation>Lernrate im Rennen</translation>
    </message>
    <message>
        <source>Learning rate over a run</source>
        <translation>Lernrate über einen Lauf</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Zu hohe Lernrate</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Zu niedrige Lernrate</translation>
    </message>
    <message>
        <source>Learning-rate range test</source>
        <translation>Lernratentest</translation>
    </message>
    <message>
        <source>Leave a gap where a row knows something of its neighbors in time.</source>
        <translation>Einen Abstand lassen, wo eine Zeile etwas von ihren zeitlichen Nachbarn weiß.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave out images that cannot be read. If off, they are listed and nothing is read.</source>
        <translation>Bilder auslassen, die nicht lesbar sind. Sonst werden sie aufgezählt, und nichts wird gelesen.</translation>
    </message>
    <message>
        <source>Leave the column out</source>
        <translation>Spalte auslassen</translation>
    </message>
    <message>
        <source>Leave the column out on the Data page.</source>
        <translation>Die Spalte auf der Seite Daten weglassen.</translation>
    </message>
    <message>
        <source>Leave the past out of the file</source>
        <translation>Die Vergangenheit nicht in der Datei behalten</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Diese Zeilen weglassen</translation>
    </message>
    <message>
        <source>Leaves the features unchanged. Suits features that already have a common scale.</source>
        <translation>Lässt die Merkmale unverändert. Geeignet für Merkmale, die schon eine gemeinsame Skala haben.</translation>
    </message>
    <message>
        <source>Left out, because not finite: {count:gradient|gradients}.</source>
        <translation>Weggelassen, weil nicht endlich: {count:Gradient|Gradienten}.</translation>
    </message>
    <message>
        <source>Left: an image of the validation rows, or what is drawn. Bars: the probability of each class. Right, by the list in the title: saliency colors each pixel by what it adds to the score of the class before softmax, compared with an empty image, as integrated gradients at {nodes:place|places}; blue speaks for the class, orange against it. Or the feature maps that a layer makes of this image, or its kernels.</source>
        <translation>Links: ein Bild der Validierungszeilen, oder was gezeichnet ist. Balken: die Wahrscheinlichkeit jeder Klasse. Rechts, nach der Liste im Titel: Die Salienz färbt jedes Pixel nach dem, was es gegenüber einem leeren Bild zum Wert der Klasse vor Softmax beiträgt, als integrierte Gradienten an {nodes:Stelle|Stellen}; Blau spricht für die Klasse, Orange dagegen. Oder die Merkmalskarten, die eine Schicht aus diesem Bild macht, oder ihre Kernel.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Lets optimizers race down a surface, from a place and with learning rates that you choose.</source>
        <translation>Lässt Optimierer eine Fläche hinab um die Wette laufen, mit wählbarem Start und wählbaren Lernraten.</translation>
    </message>
    <message>
        <source>Level lines and a tint that darkens with the height; + marks a minimum, the ring is the start. Each optimizer is a ball with its number in the list, with the way it has come, the next step as a thick arrow, and the negative gradient as a dotted one, which has one length. Values and what becomes of each in 100 steps are in the list.</source>
        <translation>Höhenlinien und eine Tönung, die mit der Höhe dunkler wird; + bezeichnet ein Minimum, der Ring den Start. Jeder Optimierer ist eine Kugel mit seiner Nummer in der Liste, mit dem Weg, den er gekommen ist, dem nächsten Schritt als dickem Pfeil und dem negativen Gradienten als gepunktetem, der immer gleich lang ist. Die Werte, und was in 100 Schritten aus jedem wird, stehen in der Liste.</translation>
    </message>
    <message>
        <source>Level lines of the loss around the weights of this step, which are at (0, 0), and the path by which the run came there. The numbers at the path are the true losses with the weights it had; the plane only passes near them. How much of the variance of the path lies in the plane is said in the title.</source>
        <translation>Höhenlinien des Verlusts um die Gewichte dieses Schritts, die bei (0, 0) liegen, und der Pfad, auf dem der Lauf dorthin kam. Die Zahlen am Pfad sind die wahren Verluste mit den Gewichten, die er hatte; die Ebene geht nur nahe an ihnen vorbei. Wie viel von der Varianz des Pfads in der Ebene liegt, steht im Titel.</translation>
    </message>
    <message>
        <source>Level lines: the initializers suit the activations. A signal that shrinks from layer to layer: the last layers see next to nothing of the input. One that grows: units saturate, or the loss explodes. A gradient that shrinks on its way back, from right to left: the first layers learn nothing. He suits ReLU, Glorot tanh and sigmoid, LeCun SELU. Pale lines far apart: it depends on the seed, as in narrow layers.</source>
        <translation>Waagerechte Linien: Die Initialisierungen passen zu den Aktivierungen. Ein Signal, das von Schicht zu Schicht schrumpft: Die letzten Schichten sehen fast nichts von der Eingabe. Eines, das wächst: Einheiten sättigen, oder der Verlust explodiert. Ein Gradient, der auf dem Rückweg schrumpft, von rechts nach links: Die ersten Schichten lernen nichts. He passt zu ReLU, Glorot zu Tanh und Sigmoid, LeCun zu SELU. Blasse Linien weit auseinander: Es hängt vom Seed ab, wie bei schmalen Schichten.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like Glorot uniform, with the same variance, but from a normal distribution. For tanh and sigmoid.</source>
        <translation>Wie die Glorot-Gleichverteilung, mit derselben Varianz, aber normalverteilt. Für tanh und Sigmoid.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Limit on the size of the gradients.</source>
        <translation>Begrenzung der Größe der Gradienten.</translation>
    </message>
    <message>
        <source>Limits the norm of the weights into each unit. Often used with dropout and high learning rates (Srivastava et al., 2014).</source>
        <translation>Begrenzt die Norm der Gewichte in jede Einheit. Wird oft mit Dropout und hohen Lernraten verwendet (Srivastava et al., 2014).</translation>
    </message>
    <message>
        <source>Limits the training speed. Slow it down to watch the network learn.</source>
        <translation>Begrenzt das Trainingstempo. Langsamer, um dem Netz beim Lernen zuzusehen.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Line before the step: {before}; after it: {after}</source>
        <translation>Linie vor dem Schritt: {before}; danach: {after}</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line} der Datei</translation>
    </message>
    <message>
        <source>Line {line} holds units ({units}) and is skipped.</source>
        <translation>Zeile {line} enthält Einheiten ({units}) und wird übersprungen.</translation>
    </message>
    <message>
        <source>Line {line} of {file} declares no attribute that can be read. Write a name and numeric, string, date or {example}.</source>
        <translation>Zeile {line} von {file} erklärt kein lesbares Attribut. Bitte einen Namen und numeric, string, date oder {example} schreiben.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a cell of more than a million characters. A quotation mark may not be closed. Fix it, then reload.</source>
        <translation>Zeile {line} von {name} hat eine Zelle mit mehr als einer Million Zeichen. Vielleicht ist ein Anführungszeichen nicht geschlossen. Korrigieren, dann neu laden.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a quotation mark that is not closed, or is not a sparse row such as {example}. Fix the line, or leave such lines out.</source>
        <translation>Zeile {line} von {name} hat ein Anführungszeichen, das nicht geschlossen wird, oder ist keine dünn besetzte Zeile wie {example}. Bitte die Zeile berichtigen oder solche Zeilen weglassen.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a quotation mark without a closing one. Close it, or remove it.</source>
        <translation>Zeile {line} von {name} hat ein Anführungszeichen, das nicht geschlossen wird. Schließen oder entfernen.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has a quotation mark without a closing one. Fix the line, then reload.</source>
        <translation>Zeile {line} von {name} hat ein Anführungszeichen, das nicht geschlossen wird. Die Zeile berichtigen und neu laden.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has {found:value|values}, but the lines before it have {expected}. Fix the line, or leave such lines out.</source>
        <translation>Zeile {line} von {name} hat {found:Wert|Werte}, die Zeilen davor haben aber {expected}. Die Zeile berichtigen oder solche Zeilen auslassen.</translation>
    </message>
    <message>
        <source>Line {line} of {name} has {found:value|values}, but there are {expected:attribute|attributes}. Fix the line, or leave such lines out.</source>
        <translation>Zeile {line} von {name} hat {found:Wert|Werte}, es gibt aber {expected:Attribut|Attribute}. Bitte die Zeile berichtigen oder solche Zeilen weglassen.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is neither @relation, @attribute nor @data. Check that it is an ARFF file.</source>
        <translation>Zeile {line} von {name} ist weder @relation noch @attribute noch @data. Bitte prüfen, ob es eine ARFF-Datei ist.</translation>
    </message>
    <message>
        <source>Line {line} of {name} is not a JSON object such as {example}. Fix the line, or leave such lines out.</source>
        <translation>Zeile {line} von {name} ist kein JSON-Objekt wie {example}. Bitte die Zeile berichtigen oder solche Zeilen weglassen.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Linear layers in a row are one linear layer: nothing bends. Choose Linear and look.</source>
        <translation>Lineare Schichten hintereinander sind eine lineare Schicht: nichts biegt sich. Linear wählen und ansehen.</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>Lineare Regression</translation>
    </message>
    <message>
        <source>Lines below the header that describe the columns are skipped: line {lines} ({texts}).</source>
        <translation>Zeilen unter der Kopfzeile, die die Spalten beschreiben, werden übersprungen: Zeile {lines} ({texts}).</translation>
    </message>
    <message>
        <source>Lines close together: every layer learns at a similar pace. They fan out, the first layers lowest, by powers of ten, and the strip grows paler downwards: gradients vanish. They shoot up: gradients explode. A line at 0: the layer is dead. All fall slowly while the loss settles: that is as it should be. A batch much larger than the noise scale costs time and buys little; a much smaller one takes many steps in wrong directions. The scale grows in the course of a run.</source>
        <translation>Linien nah beieinander: Jede Schicht lernt ähnlich schnell. Sie fächern sich um Zehnerpotenzen auf, die ersten Schichten unten, und der Streifen wird nach unten blasser: Gradienten verschwinden. Sie schießen in die Höhe: Gradienten explodieren. Eine Linie bei 0: Die Schicht ist tot. Alle fallen langsam, während der Verlust sich setzt: So soll es sein. Ein Batch, der viel größer als das Rauschmaß ist, kostet Zeit und bringt wenig; ein viel kleinerer macht viele Schritte in falsche Richtungen. Das Maß wächst im Verlauf des Trainings.</translation>
    </message>
    <message>
        <source>Lines in the band: the rate suits. Far below it, 1e-5 and less: the weights hardly move; raise the learning rate, or the gradient vanishes. Far above, 1e-1: every step overthrows what was learned; lower the rate. One layer far from the others: look at its initializer and its gradient.</source>
        <translation>Linien im Band: Die Lernrate passt. Weit darunter, 1e-5 und weniger: Die Gewichte bewegen sich kaum; die Lernrate ist zu klein, oder der Gradient verschwindet. Weit darüber, 1e-1: Jeder Schritt wirft um, was gelernt war; eine kleinere Lernrate hilft. Eine Schicht weit von den anderen: Ein Blick auf ihre Initialisierung und ihren Gradienten lohnt sich.</translation>
    </message>
    <message>
        <source>Lines that are no rows</source>
        <translation>Zeilen der Datei, die keine Datenzeilen sind</translation>
    </message>
    <message>
        <source>Lines that begin with this are comments. Empty: detected.</source>
        <translation>Zeilen, die hiermit beginnen, sind Kommentare. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Lines to skip above the header. −1: detected.</source>
        <translation>Zeilen, die über der Kopfzeile übersprungen werden. −1: wird erkannt.</translation>
    </message>
    <message>
        <source>Lines to skip below the header, such as units. −1: detected.</source>
        <translation>Zeilen, die unter der Kopfzeile übersprungen werden, etwa Einheiten. −1: wird erkannt.</translation>
    </message>
    <message>
        <source>Links not followed, since their folder is read already or contains this one: {count:,} ({names}).</source>
        <translation>Nicht verfolgte Verknüpfungen, deren Ordner schon gelesen ist oder diesen enthält: {count:,} ({names}).</translation>
    </message>
    <message>
        <source>List {name} again</source>
        <translation>{name} wieder auflisten</translation>
    </message>
    <message>
        <source>List {run}</source>
        <translation>{run} auflisten</translation>
    </message>
    <message>
        <source>Lists and objects in {column} are read as missing: {count:,}.</source>
        <translation>Listen und Objekte in {column} gelten als fehlend: {count:,}.</translation>
    </message>
    <message>
        <source>Lists layers to add there, or to insert into a wire.</source>
        <translation>Zeigt Schichten, die dort oder in eine Verbindung eingefügt werden können.</translation>
    </message>
    <message>
        <source>Lists the layers that can be inserted here.</source>
        <translation>Zeigt die Schichten, die hier eingefügt werden können.</translation>
    </message>
    <message>
        <source>Lists the layers that fit after the selection.</source>
        <translation>Zeigt die Schichten, die hinter die Auswahl passen.</translation>
    </message>
    <message>
        <source>Loads a table or images from your computer.</source>
        <translation>Lädt eine eigene Tabelle oder eigene Bilder.</translation>
    </message>
    <message>
        <source>Local minima</source>
        <translation>Lokale Minima</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Look at the data first: is the target right, does a feature say anything of it? Then at other diagnoses.</source>
        <translation>Zuerst die Daten ansehen: stimmt das Ziel, sagt ein Merkmal etwas darüber? Dann die anderen Diagnosen.</translation>
    </message>
    <message>
        <source>Look at the data, and choose how it is read.</source>
        <translation>Die Daten ansehen und wählen, wie sie gelesen werden.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss and activation</source>
        <translation>Verlust und Aktivierung</translation>
    </message>
    <message>
        <source>Loss and activation do not belong together</source>
        <translation>Verlust und Aktivierung passen nicht zusammen</translation>
    </message>
    <message>
        <source>Loss and activation make the model</source>
        <translation>Verlust und Aktivierung machen das Modell</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Verlust pro Epoche</translation>
    </message>
    <message>
        <source>Loss by learning rate</source>
        <translation>Verlust nach Lernrate</translation>
    </message>
    <message>
        <source>Loss function to minimize: how far the outputs are from the targets.</source>
        <translation>Verlustfunktion, die minimiert wird: wie weit die Ausgaben von den Zielwerten abweichen.</translation>
    </message>
    <message>
        <source>Loss of {rows:training row|training rows}, without penalties and noise. The numbers at the path are the true losses with the weights that the run had there: the plane only passes near them.</source>
        <translation>Verlust von {rows:Trainingszeile|Trainingszeilen}, ohne Strafterme und Rauschen. Die Zahlen am Pfad sind die wahren Verluste mit den Gewichten, die der Lauf dort hatte: Die Ebene geht nur nahe an ihnen vorbei.</translation>
    </message>
    <message>
        <source>Loss over a plane through the weights</source>
        <translation>Verlust über einer Ebene durch die Gewichte</translation>
    </message>
    <message>
        <source>Loss over two weights of this network</source>
        <translation>Verlust über zwei Gewichten dieses Netzes</translation>
    </message>
    <message>
        <source>Loss {loss} at weight {weight}, slope {slope}</source>
        <translation>Verlust {loss} beim Gewicht {weight}, Steigung {slope}</translation>
    </message>
    <message>
        <source>Loss {value}</source>
        <translation>Verlust {value}</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Lower the learning rate if the loss jumps, raise it if nothing moves, and scale the inputs.</source>
        <translation>Die Lernrate verringern, wenn der Verlust springt, erhöhen, wenn sich nichts bewegt, und die Eingaben skalieren.</translation>
    </message>
    <message>
        <source>Lower the learning rate, clip the gradients, start from smaller weights, or scale the inputs.</source>
        <translation>Die Lernrate verringern, die Gradienten begrenzen, mit kleineren Gewichten beginnen oder die Eingaben skalieren.</translation>
    </message>
    <message>
        <source>Lower the learning rate.</source>
        <translation>Die Lernrate senken.</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MACs</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Made with Layerwright {version}.</source>
        <translation>Erstellt mit Layerwright {version}.</translation>
    </message>
    <message>
        <source>Made with Layerwright {version}. This file works without a network, and what you enter stays in this page.</source>
        <translation>Erstellt mit Layerwright {version}. Diese Datei arbeitet ohne Netzwerk, und was eingegeben wird, bleibt auf dieser Seite.</translation>
    </message>
    <message>
        <source>Make it the first input</source>
        <translation>Zum ersten Eingang machen</translation>
    </message>
    <message>
        <source>Makes the model of this fold the one of the project.</source>
        <translation>Macht das Modell dieses Folds zu dem des Projekts.</translation>
    </message>
    <message>
        <source>Makes this wire the first of the inputs of its layer.</source>
        <translation>Macht diese Verbindung zum ersten Eingang ihrer Schicht.</translation>
    </message>
    <message>
        <source>Many units and few noisy rows: watch the validation loss rise while the training loss falls.</source>
        <translation>Viele Einheiten und wenige verrauschte Zeilen: Beobachte, wie der Validierungsverlust steigt, während der Trainingsverlust fällt.</translation>
    </message>
    <message>
        <source>Map of the rows</source>
        <translation>Karte der Zeilen</translation>
    </message>
    <message>
        <source>Maps z to a value between 0 and 1, which can be read as a probability. Its derivative is at most ¼, so gradients vanish with depth.</source>
        <translation>Bildet z auf einen Wert zwischen 0 und 1 ab, der als Wahrscheinlichkeit gelesen werden kann. Die Ableitung ist höchstens ¼, sodass Gradienten mit der Tiefe verschwinden.</translation>
    </message>
    <message>
        <source>Maps z to a value between −1 and 1 like tanh, but approaches the limits slowly and needs no exponential. Its gradient vanishes for large inputs.</source>
        <translation>Bildet z wie tanh auf Werte zwischen −1 und 1 ab, nähert sich den Grenzen aber langsam und braucht keine Exponentialfunktion. Für große Eingaben verschwindet der Gradient.</translation>
    </message>
    <message>
        <source>Maps z to a value between −1 and 1, centered on zero. It saturates at both ends, where its gradient is almost 0.</source>
        <translation>Bildet z auf Werte zwischen −1 und 1 ab, um null zentriert. Sättigt an beiden Enden, wo der Gradient fast 0 ist.</translation>
    </message>
    <message>
        <source>Markdown, drawings inside</source>
        <translation>Markdown, Zeichnungen darin</translation>
    </message>
    <message>
        <source>Marked cells</source>
        <translation>Markierte Zellen</translation>
    </message>
    <message>
        <source>Matching layers</source>
        <translation>Passende Schichten</translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation>Max-Norm</translation>
    </message>
    <message>
        <source>Max pool 2D</source>
        <translation>2D-Max-Pooling</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean of layer {k}</source>
        <translation>Mittelwert der Schicht {k}</translation>
    </message>
    <message>
        <source>Mean of the steps measured in the last epoch</source>
        <translation>Mittel der gemessenen Schritte der letzten Epoche</translation>
    </message>
    <message>
        <source>Mean over the last epoch</source>
        <translation>Mittelwert über die letzte Epoche</translation>
    </message>
    <message>
        <source>Mean prediction over the column</source>
        <translation>Mittlere Vorhersage über der Spalte</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean squared error learns classes: watch what is advised before training, and how slowly it learns.</source>
        <translation>Der mittlere quadratische Fehler lernt Klassen: Beobachte, was vor dem Training geraten wird und wie langsam er lernt.</translation>
    </message>
    <message>
        <source>Mean ± standard deviation of {folds:fold|folds}: {figures}</source>
        <translation>Mittelwert ± Standardabweichung von {folds:Fold|Folds}: {figures}</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>Measured on this computer, without the time for drawing.</source>
        <translation>Auf diesem Rechner gemessen, ohne die Zeit für die Darstellung.</translation>
    </message>
    <message>
        <source>Measurements from 0.1 to 1680, left as they are: watch the largest drown the others.</source>
        <translation>Messwerte von 0,1 bis 1680, gelassen, wie sie sind: Beobachte, wie der größte die anderen übertönt.</translation>
    </message>
    <message>
        <source>Measuring how long it takes…</source>
        <translation>Es wird gemessen, wie lange es dauert …</translation>
    </message>
    <message>
        <source>Measuring the data…</source>
        <translation>Größe der Daten wird bestimmt…</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory for checkpoints</source>
        <translation>Speicher für Checkpoints</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>Merge the spellings</source>
        <translation>Schreibweisen zusammenfassen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Metrics of all parts</source>
        <translation>Metriken aller Teile</translation>
    </message>
    <message>
        <source>Metrics of each class or target</source>
        <translation>Metriken pro Klasse oder Zielgröße</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Mikroskop</translation>
    </message>
    <message>
        <source>Min delta</source>
        <translation>Mindeständerung</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>Min–Max</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-Batch</translation>
    </message>
    <message>
        <source>Minima, saddle points and the loss surface</source>
        <translation>Minima, Sattelpunkte und die Verlustfläche</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Min–max</source>
        <translation>Min–max</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Missing values are filled, as chosen for each column: {names}.</source>
        <translation>Fehlende Werte werden gefüllt, wie für jede Spalte gewählt: {names}.</translation>
    </message>
    <message>
        <source>Missing values of {columns} are not filled in as in the table that it was trained on. Open its project if new rows may have gaps.</source>
        <translation>Fehlende Werte von {columns} werden nicht aufgefüllt wie in der Tabelle, mit der es trainiert wurde. Das Projekt öffnen, wenn neue Zeilen Lücken haben können.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Momentum coefficient: β.</source>
        <translation>Momentum-Koeffizient: β.</translation>
    </message>
    <message>
        <source>Momentum that uses the gradient at the point where the velocity is about to lead, and so overshoots less.</source>
        <translation>Momentum, das den Gradienten an dem Punkt verwendet, zu dem die Geschwindigkeit gleich führt, und daher weniger über das Ziel hinausschießt.</translation>
    </message>
    <message>
        <source>Momentum with an adaptive step size for each weight: larger where gradients are small, smaller where they are large.</source>
        <translation>Momentum mit einer adaptiven Schrittweite für jedes Gewicht: größer, wo Gradienten klein sind, kleiner, wo sie groß sind.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachte Größe</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>More rows, early stopping with the best weights restored, dropout, an L2 penalty, fewer units.</source>
        <translation>Mehr Zeilen, Early Stopping mit Wiederherstellen der besten Gewichte, Dropout, L2-Regularisierung, weniger Einheiten.</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Weitere Ansichten</translation>
    </message>
    <message>
        <source>More: enlarge, export, close</source>
        <translation>Mehr: vergrößern, exportieren, schließen</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Am häufigsten</translation>
    </message>
    <message>
        <source>Most frequent class</source>
        <translation>Häufigste Klasse</translation>
    </message>
    <message>
        <source>Mouse, keys and chips</source>
        <translation>Maus, Tasten und Schalter</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>Einen Punkt bewegen</translation>
    </message>
    <message>
        <source>Move the keyboard focus to the next panel, the toolbar or the page.</source>
        <translation>Den Tastaturfokus zum nächsten Bereich, zur Werkzeugleiste oder zur Seite bewegen.</translation>
    </message>
    <message>
        <source>Move the threshold to where the costs are lowest</source>
        <translation>Die Schwelle dorthin bewegen, wo die Kosten am kleinsten sind</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>{what} verschieben</translation>
    </message>
    <message>
        <source>Moves the view.</source>
        <translation>Verschiebt die Ansicht.</translation>
    </message>
    <message>
        <source>Multiplies its inputs element-wise, so that one branch can gate another.</source>
        <translation>Multipliziert ihre Eingaben elementweise, sodass ein Zweig einen anderen steuern kann (Gating).</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplikation</translation>
    </message>
    <message>
        <source>Multiply the rate by 10, or choose Adam, which finds a size of step for every weight.</source>
        <translation>Die Rate mit 10 multiplizieren oder Adam wählen, der für jedes Gewicht eine Schrittgröße findet.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the layer, also used for exported weights.</source>
        <translation>Name der Schicht, auch für exportierte Gewichte.</translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation>Name von {name}</translation>
    </message>
    <message>
        <source>Name {run}</source>
        <translation>{run} benennen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Navigate</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Negative log-likelihood of a binary label. Use it for two classes with one sigmoid output.</source>
        <translation>Negative Log-Likelihood eines binären Labels. Geeignet für zwei Klassen mit einer Sigmoid-Ausgabe.</translation>
    </message>
    <message>
        <source>Negative log-likelihood of the class of a sample. Use it for several classes with softmax outputs.</source>
        <translation>Negative Log-Likelihood der Klasse eines Beispiels. Geeignet für mehrere Klassen mit Softmax-Ausgaben.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Networks for {data}</source>
        <translation>Netze für {data}</translation>
    </message>
    <message>
        <source>Networks of other programs ({patterns})</source>
        <translation>Netze anderer Programme ({patterns})</translation>
    </message>
    <message>
        <source>New label of the row</source>
        <translation>Neues Label der Zeile</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>New sample</source>
        <translation>Neue Stichprobe</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>Neuester Wert</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>Nächster Batch</translation>
    </message>
    <message>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Nine of ten units are dropped at every step: watch how little is left to learn with.</source>
        <translation>Neun von zehn Einheiten fallen in jedem Schritt aus: Beobachte, wie wenig zum Lernen übrig bleibt.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>No better than a guess</source>
        <translation>Nicht besser als geraten</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>No file is chosen. Choose a table.</source>
        <translation>Keine Datei ist gewählt. Eine Tabelle wählen.</translation>
    </message>
    <message>
        <source>No file is chosen. Choose one.</source>
        <translation>Es ist keine Datei gewählt. Bitte eine Datei wählen.</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Kein Ordner gewählt</translation>
    </message>
    <message>
        <source>No folder is chosen. Choose one that contains a subfolder of images per class.</source>
        <translation>Kein Ordner ist gewählt. Bitte einen wählen, der je Klasse einen Unterordner mit Bildern enthält.</translation>
    </message>
    <message>
        <source>No group is selected. Select layers of a group, or group some layers first.</source>
        <translation>Keine Gruppe ist ausgewählt. Schichten einer Gruppe auswählen oder zuerst Schichten gruppieren.</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>Keine verdeckte Schicht</translation>
    </message>
    <message>
        <source>No hidden layer draws straight lines, one bends them, two or three suit most tables. More help where data is large or an image; then add batch norm or branches that skip layers, or gradients vanish.</source>
        <translation>Ohne verdeckte Schicht entstehen Geraden, eine biegt sie, zwei oder drei passen für die meisten Tabellen. Mehr helfen, wo es viele Daten oder Bilder gibt; dann kommen Batch-Normalisierung oder Abkürzungen hinzu, sonst verschwinden Gradienten.</translation>
    </message>
    <message>
        <source>No image for training can be read, so there is nothing to train on. Replace the images in the folder for training, or choose another split.</source>
        <translation>Kein Bild zum Trainieren kann gelesen werden, deshalb gibt es nichts zu trainieren. Die Bilder im Ordner zum Trainieren ersetzen oder eine andere Aufteilung wählen.</translation>
    </message>
    <message>
        <source>No layer has such values.</source>
        <translation>Keine Schicht hat solche Werte.</translation>
    </message>
    <message>
        <source>No layer matches “{pattern}”.</source>
        <translation>Keine Schicht passt zu „{pattern}“.</translation>
    </message>
    <message>
        <source>No layer named “{name}” fits here.</source>
        <translation>Keine Schicht namens „{name}“ passt hierher.</translation>
    </message>
    <message>
        <source>No layer of Layerwright computes this operator here.</source>
        <translation>Keine Schicht von Layerwright berechnet diesen Operator an dieser Stelle.</translation>
    </message>
    <message>
        <source>No layer of Layerwright computes this operator.</source>
        <translation>Keine Schicht von Layerwright berechnet diesen Operator.</translation>
    </message>
    <message>
        <source>No layer of Layerwright computes this.</source>
        <translation>Keine Schicht von Layerwright berechnet dies.</translation>
    </message>
    <message>
        <source>No layer of Layerwright takes parts of its input.</source>
        <translation>Keine Schicht von Layerwright nimmt Teile ihrer Eingabe.</translation>
    </message>
    <message>
        <source>No layer or activation of Layerwright computes this.</source>
        <translation>Keine Schicht oder Aktivierung von Layerwright berechnet dies.</translation>
    </message>
    <message>
        <source>No matches.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>No page has “{pattern}”.</source>
        <translation>Keine Seite enthält „{pattern}“.</translation>
    </message>
    <message>
        <source>No prediction: a value is missing or new</source>
        <translation>Keine Vorhersage: Ein Wert fehlt oder ist neu</translation>
    </message>
    <message>
        <source>No preparation step of Layerwright computes this operator.</source>
        <translation>Kein Aufbereitungsschritt von Layerwright berechnet diesen Operator.</translation>
    </message>
    <message>
        <source>No rate lowers the loss from here in all {seeds:seed|seeds}: the network has learned what it can, or something else holds it back.</source>
        <translation>Keine Lernrate senkt den Verlust von hier aus in allen {seeds:Seed|Seeds}: Das Netz hat gelernt, was es kann, oder etwas anderes hält es auf.</translation>
    </message>
    <message>
        <source>No regularization.</source>
        <translation>Keine Regularisierung.</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No row of {name} says train, so there is nothing to train on. Its cells must be train, validation or test. They are {cells}.</source>
        <translation>In keiner Zeile von {name} steht train, also gibt es nichts zum Trainieren. Die Zellen müssen train, validation oder test lauten. Sie lauten {cells}.</translation>
    </message>
    <message>
        <source>No rows were held out for validation; the figures are those of training.</source>
        <translation>Für die Validierung wurden keine Zeilen zurückgehalten; die Werte sind die des Trainings.</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>Keine Skalierung</translation>
    </message>
    <message>
        <source>No scaling is chosen, and an input is above {large:g}.</source>
        <translation>Es ist keine Skalierung gewählt, und eine Eingabe liegt über {large:g}.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Die Datei oder der Ordner fehlt</translation>
    </message>
    <message>
        <source>No view is shown. Choose one in the bar above.</source>
        <translation>Keine Ansicht wird gezeigt. Oben in der Leiste eine wählen.</translation>
    </message>
    <message>
        <source>No weight chosen</source>
        <translation>Kein Gewicht gewählt</translation>
    </message>
    <message>
        <source>Nodes of the file</source>
        <translation>Knoten der Datei</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None of the pictures that {name} names can be read, such as {cell}: {why}. Paths are relative to the folder of the table. Move the pictures, or choose another type.</source>
        <translation>Keines der Bilder, die {name} nennt, kann gelesen werden, etwa {cell}: {why}. Pfade gelten ab dem Ordner der Tabelle. Die Bilder verschieben oder einen anderen Typ wählen.</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Norm of the update of a step, divided by the norm of the weights before it</source>
        <translation>Norm des Updates eines Schritts, geteilt durch die Norm der Gewichte davor</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>Normal distribution with the same standard deviation for layers of any size. Signals vanish or explode with depth unless it happens to fit: the others derive it from the size of the layer.</source>
        <translation>Normalverteilung mit derselben Standardabweichung für Schichten jeder Größe. Signale verschwinden oder explodieren mit der Tiefe, wenn sie nicht zufällig passt: Die anderen leiten sie aus der Größe der Schicht ab.</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>Normalized values of layer {k}</source>
        <translation>Normierte Werte der Schicht {k}</translation>
    </message>
    <message>
        <source>Normalizes each feature, or each channel of an image, to mean 0 and variance 1 over the batch, then applies a learned scale and shift.</source>
        <translation>Normalisiert jedes Merkmal, bei Bildern jeden Kanal, über den Batch auf Mittelwert 0 und Varianz 1 und wendet dann eine gelernte Skalierung und Verschiebung an.</translation>
    </message>
    <message>
        <source>Normalizes each row to mean 0 and variance 1 over its features, then applies a learned scale and shift per feature. Unlike batch norm, it does the same in training and in prediction, and works with batches of one row.</source>
        <translation>Normalisiert jede Zeile über ihre Merkmale auf Mittelwert 0 und Varianz 1 und wendet dann je Merkmal eine gelernte Skalierung und Verschiebung an. Anders als die Batch-Normalisierung wirkt sie in Training und Vorhersage gleich, auch mit Batches aus einer Zeile.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Es ist kein Ordner</translation>
    </message>
    <message>
        <source>Not a gzipped file ({found})</source>
        <translation>Es ist keine gzip-Datei ({found})</translation>
    </message>
    <message>
        <source>Not exported yet</source>
        <translation>Noch nicht exportiert</translation>
    </message>
    <message>
        <source>Not imported. {reason}</source>
        <translation>Nicht importiert. {reason}</translation>
    </message>
    <message>
        <source>Not linear</source>
        <translation>Nicht linear</translation>
    </message>
    <message>
        <source>Not proven: better in {better} of {pairs:seed|seeds}, p = {p}</source>
        <translation>Nicht bewiesen: besser bei {better} von {pairs:Startwert|Startwerten}, p = {p}</translation>
    </message>
    <message>
        <source>Not used of the file: {names}</source>
        <translation>Aus der Datei nicht verwendet: {names}</translation>
    </message>
    <message>
        <source>Not used: the table ships with the program.</source>
        <translation>Nicht verwendet: Die Tabelle gehört zum Programm.</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note in Markdown</source>
        <translation>Notiz in Markdown</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Nothing can be learned from it, and on a new row with another value its untrained weights act.</source>
        <translation>Aus ihr lässt sich nichts lernen, und bei einer neuen Zeile mit anderem Wert wirken ihre untrainierten Gewichte.</translation>
    </message>
    <message>
        <source>Nothing depends on it</source>
        <translation>Nichts hängt davon ab</translation>
    </message>
    <message>
        <source>Nothing has changed since the last export at {time}.</source>
        <translation>Seit dem letzten Export um {time} hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a layer, or drag a rectangle around several.</source>
        <translation>Nichts ist ausgewählt. Auf eine Schicht klicken oder ein Rechteck um mehrere ziehen.</translation>
    </message>
    <message>
        <source>Nothing to learn</source>
        <translation>Nichts zu lernen</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing was imported: the first node that is needed is not one of Layerwright.</source>
        <translation>Nichts wurde importiert: Schon den ersten nötigen Knoten gibt es in Layerwright nicht.</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Nothing: it is for people to read</source>
        <translation>Nichts: Sie ist zum Lesen</translation>
    </message>
    <message>
        <source>Nothing: the file is read, not run</source>
        <translation>Nichts: Die Datei wird gelesen, nicht ausgeführt</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>NumPy arrays named x and y (or x_train and y_train) in one .npz file. x holds a row of numbers or an image per label. Strings, booleans and integers in y are classes; floats are a regression.</source>
        <translation>NumPy-Arrays namens x und y (oder x_train und y_train) in einer .npz-Datei. x enthält je Label eine Zeile von Zahlen oder ein Bild. Strings, Wahrheitswerte und ganze Zahlen in y sind Klassen; Gleitkommazahlen sind eine Regression.</translation>
    </message>
    <message>
        <source>NumPy file</source>
        <translation>NumPy-Datei</translation>
    </message>
    <message>
        <source>NumPy, or anything that reads .npz; it computes the layers itself</source>
        <translation>NumPy, oder was sonst .npz liest; die Schichten berechnet es selbst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Number n of periods between −1 and 1.</source>
        <translation>Anzahl n der Perioden zwischen −1 und 1.</translation>
    </message>
    <message>
        <source>Number of arms, one per class.</source>
        <translation>Anzahl der Arme, einer je Klasse.</translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation>Anzahl der Intervalle</translation>
    </message>
    <message>
        <source>Number of bins. Equal values stay together, so there may be fewer.</source>
        <translation>Anzahl der Intervalle. Gleiche Werte bleiben zusammen, daher können es weniger sein.</translation>
    </message>
    <message>
        <source>Number of blobs, one per class.</source>
        <translation>Anzahl der Punktwolken, eine je Klasse.</translation>
    </message>
    <message>
        <source>Number of channels: 1 for grayscale, 3 for color.</source>
        <translation>Anzahl der Kanäle: 1 für Graustufen, 3 für Farbe.</translation>
    </message>
    <message>
        <source>Number of filters, which is the number of output channels.</source>
        <translation>Anzahl der Filter und damit der Ausgabekanäle.</translation>
    </message>
    <message>
        <source>Number of highest outputs among which the true class counts as correct.</source>
        <translation>Zahl der höchsten Ausgaben, unter denen die wahre Klasse als richtig gilt.</translation>
    </message>
    <message>
        <source>Number of passes over the training rows.</source>
        <translation>Anzahl der Durchgänge durch die Trainingszeilen.</translation>
    </message>
    <message>
        <source>Number of rows to generate.</source>
        <translation>Anzahl der Zeilen, die erzeugt werden.</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Anzahl der Seeds</translation>
    </message>
    <message>
        <source>Number of the row</source>
        <translation>Nummer der Zeile</translation>
    </message>
    <message>
        <source>Number of turns of each arm around the center.</source>
        <translation>Anzahl der Windungen jedes Arms um die Mitte.</translation>
    </message>
    <message>
        <source>Number of units, which is the number of outputs.</source>
        <translation>Anzahl der Einheiten und damit der Ausgaben.</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>ONNX Runtime 1.12 or later, or anything that reads opset {opset}</source>
        <translation>ONNX Runtime ab 1.12, oder was sonst Opset {opset} liest</translation>
    </message>
    <message>
        <source>ONNX files cannot hold the text {text} of column “{column}”: it has half a character. Correct it in the table, and train again.</source>
        <translation>ONNX-Dateien können den Text {text} der Spalte „{column}“ nicht enthalten: Er hat ein halbes Zeichen. Ihn in der Tabelle berichtigen und neu trainieren.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>ODER</translation>
    </message>
    <message>
        <source>Of inputs that say the same, it keeps one and drops the others by chance.</source>
        <translation>Von Eingängen, die dasselbe sagen, bleibt zufällig einer übrig.</translation>
    </message>
    <message>
        <source>Of the rows of a class, the fraction that are predicted as it. Over all classes it is the macro average.</source>
        <translation>Der Anteil der Zeilen einer Klasse, die als diese vorhergesagt werden. Über alle Klassen das Makromittel.</translation>
    </message>
    <message>
        <source>Of the rows predicted as a class, the fraction that belong to it. 0 for a class that is never predicted. Over all classes it is the macro average.</source>
        <translation>Der Anteil der als eine Klasse vorhergesagten Zeilen, die zu ihr gehören. 0 für eine Klasse, die nie vorhergesagt wird. Über alle Klassen das Makromittel.</translation>
    </message>
    <message>
        <source>Of the variance of the path, α explains {first} and β {second}.</source>
        <translation>Von der Varianz des Pfads erklärt α {first} und β {second}.</translation>
    </message>
    <message>
        <source>On XOR it never ends. A high rate makes the line jump.</source>
        <translation>Bei XOR endet sie nie. Eine hohe Rate lässt die Gerade springen.</translation>
    </message>
    <message>
        <source>On few rows, or rows that hardly differ, it is mostly chance.</source>
        <translation>Bei wenigen Zeilen oder solchen, die sich kaum unterscheiden, ist es meist Zufall.</translation>
    </message>
    <message>
        <source>On most of the {rows:row|rows} looked at, the activation is where its curve is flat. Its slope there is nearly 0, and so is the gradient that passes through {layers}.</source>
        <translation>Auf den meisten der {rows:betrachteten Zeile|betrachteten Zeilen} liegt die Aktivierung dort, wo ihre Kurve flach ist. Ihre Steigung ist da fast 0, und so auch der Gradient, der durch {layers} geht.</translation>
    </message>
    <message>
        <source>On noisy batches the look ahead helps little.</source>
        <translation>Bei verrauschten Batches hilft der Blick voraus wenig.</translation>
    </message>
    <message>
        <source>On small data the learned slopes add to overfitting.</source>
        <translation>Bei wenigen Daten tragen die gelernten Steigungen zur Überanpassung bei.</translation>
    </message>
    <message>
        <source>On the walls the gradient is a thousand times that of the floor: a rate that moves along the floor diverges on the walls.</source>
        <translation>An den Wänden ist der Gradient tausendmal so groß wie am Boden: Eine Lernrate, die am Boden vorankommt, divergiert an den Wänden.</translation>
    </message>
    <message>
        <source>On the way back, every layer multiplies the gradient by its weights and by the slope of its activation. That slope is at most ¼ for sigmoid and 1 for tanh, so that after many layers nothing is left.</source>
        <translation>Auf dem Rückweg multipliziert jede Schicht den Gradienten mit ihren Gewichten und mit der Steigung ihrer Aktivierung. Diese ist bei Sigmoid höchstens ¼ und bei Tanh 1, sodass nach vielen Schichten nichts übrig bleibt.</translation>
    </message>
    <message>
        <source>On the way back, every layer multiplies the gradient by its weights. Where these are large, it grows with every layer, and one step throws the weights far away.</source>
        <translation>Auf dem Rückweg multipliziert jede Schicht den Gradienten mit ihren Gewichten. Wo diese groß sind, wächst er mit jeder Schicht, und ein Schritt wirft die Gewichte weit weg.</translation>
    </message>
    <message>
        <source>On the way back, every layer multiplies the gradient by the slope of its activation, which is at most ¼ for sigmoid and 1 for tanh. Give these layers ReLU, insert batch norm, or choose Adam.</source>
        <translation>Auf dem Rückweg multipliziert jede Schicht den Gradienten mit der Steigung ihrer Aktivierung, die bei Sigmoid höchstens ¼ und bei tanh höchstens 1 ist. Diesen Schichten ReLU geben, Batch-Norm einfügen oder Adam wählen.</translation>
    </message>
    <message>
        <source>One bad batch can then undo many good steps.</source>
        <translation>Ein schlechter Batch kann dann viele gute Schritte zunichtemachen.</translation>
    </message>
    <message>
        <source>One column that carries nearly everything may know the target already: a leak. A column at 0 can go. Two columns that say the same look less important than they are, because shuffling one leaves the other. A flat line: the answer does not depend on the column. An area much wider than the line moves: what the column does depends on the others.</source>
        <translation>Eine Spalte, die fast alles trägt, kennt das Ziel vielleicht schon: ein Leck. Eine Spalte bei 0 kann weg. Zwei Spalten, die dasselbe sagen, sehen unwichtiger aus, als sie sind, denn wird die eine gemischt, bleibt die andere. Eine flache Linie: die Antwort hängt nicht von der Spalte ab. Eine Fläche, die viel breiter ist, als sich die Linie bewegt: was die Spalte bewirkt, hängt von den anderen ab.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>One Cycle</translation>
    </message>
    <message>
        <source>One feature across, the target up, all other features at their median. The line is what the network predicts, dots are training rows, squares validation rows.</source>
        <translation>Ein Merkmal nach rechts, das Ziel nach oben, alle anderen Merkmale bei ihrem Median. Die Linie ist die Vorhersage des Netzes, Punkte sind Trainingszeilen, Quadrate Validierungszeilen.</translation>
    </message>
    <message>
        <source>One feature for each text: 1 where the row has it, else 0. Two texts of a yes/no column share one feature. Texts of less than 1 % of the training rows share a feature, but for the 20 most frequent ones.</source>
        <translation>Ein Merkmal für jeden Text: 1, wo die Zeile ihn hat, sonst 0. Zwei Texte einer Ja/Nein-Spalte teilen sich ein Merkmal. Texte mit weniger als 1 % der Trainingszeilen teilen sich ein Merkmal, ausgenommen die 20 häufigsten.</translation>
    </message>
    <message>
        <source>One feature: the place of the text in the order of the texts, 0, 1, 2 and so on.</source>
        <translation>Ein Merkmal: der Rang des Textes in der Reihenfolge der Texte, 0, 1, 2 und so weiter.</translation>
    </message>
    <message>
        <source>One file that Keras opens, to predict with or to train on, with the scaling inside.</source>
        <translation>Eine Datei, die Keras öffnet, um damit vorherzusagen oder weiterzutrainieren, mit der Skalierung darin.</translation>
    </message>
    <message>
        <source>One file that most runtimes, phones and servers can run.</source>
        <translation>Eine Datei, die die meisten Laufzeitumgebungen, Telefone und Server ausführen.</translation>
    </message>
    <message>
        <source>One fold alone is no better than any other split, and all of them together take as long as that many runs.</source>
        <translation>Ein Teil allein ist nicht besser als jede andere Aufteilung, und alle zusammen dauern so lange wie ebenso viele Läufe.</translation>
    </message>
    <message>
        <source>One fold of the rows validates, and the others train. Groups stay whole, and with a time only earlier rows train. Otherwise every fold has the same share of every class.</source>
        <translation>Ein Fold der Zeilen validiert, die anderen trainieren. Gruppen bleiben zusammen, und bei einer Zeit trainieren nur frühere Zeilen. Sonst hat jeder Fold denselben Anteil jeder Klasse.</translation>
    </message>
    <message>
        <source>One header for microcontrollers, and for every language that can call C.</source>
        <translation>Ein Header für Mikrocontroller und für jede Sprache, die C aufrufen kann.</translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation>Eine verdeckte Schicht</translation>
    </message>
    <message>
        <source>One large gradient early keeps the steps small for ever.</source>
        <translation>Ein großer Gradient am Anfang hält die Schritte für immer klein.</translation>
    </message>
    <message>
        <source>One layer draws a straight line: watch it fail on two circles.</source>
        <translation>Eine Schicht zieht eine gerade Linie: Beobachte, wie sie an zwei Kreisen scheitert.</translation>
    </message>
    <message>
        <source>One of two inputs never changes: watch its weights learn nothing.</source>
        <translation>Eine von zwei Eingaben ändert sich nie: Beobachte, wie ihre Gewichte nichts lernen.</translation>
    </message>
    <message>
        <source>One outlier presses all others together.</source>
        <translation>Ein Ausreißer drückt alle anderen zusammen.</translation>
    </message>
    <message>
        <source>One page to try the network: type a row, move a slider or draw, and read the prediction.</source>
        <translation>Eine Seite zum Ausprobieren: eine Zeile eingeben, Regler ziehen oder zeichnen, und die Vorhersage ablesen.</translation>
    </message>
    <message>
        <source>One pixel says little about an image. The view Pictures shows what the network says of images.</source>
        <translation>Ein Pixel sagt wenig über ein Bild. Die Ansicht „Bilder“ zeigt, was das Netz zu Bildern sagt.</translation>
    </message>
    <message>
        <source>One rate for all weights: it zig-zags across a narrow valley while it crawls along it.</source>
        <translation>Eine Rate für alle Gewichte: er läuft im Zickzack quer durch ein enges Tal und kriecht dabei an ihm entlang.</translation>
    </message>
    <message>
        <source>One row alone. A batch takes the mean of such steps over its rows.</source>
        <translation>Eine Zeile allein. Ein Batch mittelt solche Schritte über seine Zeilen.</translation>
    </message>
    <message>
        <source>One row in seventeen is blue: watch the recall of that class, not the accuracy.</source>
        <translation>Eine Zeile von siebzehn ist blau: Beobachte die Trefferquote dieser Klasse, nicht die Genauigkeit.</translation>
    </message>
    <message>
        <source>One row: many noisy steps, which can leave a poor minimum and often generalize well.</source>
        <translation>Eine Zeile: viele verrauschte Schritte, die ein schlechtes Minimum verlassen können und oft gut verallgemeinern.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>One unit draws a line. A layer draws several, and the next one combines their sides into a shape.</source>
        <translation>Eine Einheit zieht eine Gerade. Eine Schicht zieht mehrere, und die nächste verbindet ihre Seiten zu einer Form.</translation>
    </message>
    <message>
        <source>One unit is another model with every pair of activation and loss.</source>
        <translation>Eine Einheit ist mit jedem Paar aus Aktivierung und Verlust ein anderes Modell.</translation>
    </message>
    <message>
        <source>One unit with a binary step: a line that says which side a row is on. The first network that learned.</source>
        <translation>Eine Einheit mit Stufenfunktion: eine Gerade, die sagt, auf welcher Seite eine Zeile liegt. Das erste Netz, das gelernt hat.</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>Only dense layers can be widened or deepened, or lose units. Select one.</source>
        <translation>Nur Dense-Schichten lassen sich verbreitern, vertiefen oder um Einheiten kürzen. Bitte eine auswählen.</translation>
    </message>
    <message>
        <source>Only the inputs of a network can have gaps that are filled here.</source>
        <translation>Nur die Eingaben eines Netzes können hier Lücken haben, die gefüllt werden.</translation>
    </message>
    <message>
        <source>Only the state of an optimizer has such a name: {other}.</source>
        <translation>Nur der Zustand eines Optimierers hat einen solchen Namen: {other}.</translation>
    </message>
    <message>
        <source>Only to see gradients vanish at the start.</source>
        <translation>Nur um Gradienten am Anfang verschwinden zu sehen.</translation>
    </message>
    <message>
        <source>Only to see units saturate and gradients explode.</source>
        <translation>Nur um Einheiten sättigen und Gradienten explodieren zu sehen.</translation>
    </message>
    <message>
        <source>Only training rows can be corrected, and this is none. Choose another row.</source>
        <translation>Nur Trainingszeilen können berichtigt werden, und dies ist keine. Eine andere Zeile wählen.</translation>
    </message>
    <message>
        <source>Only {rows:row validates|rows validate}. An accuracy measured on them is uncertain by up to ±{error:.0%}, too much to tell networks apart.</source>
        <translation>Nur {rows:Zeile validiert|Zeilen validieren}. Eine auf ihnen gemessene Genauigkeit ist um bis zu ±{error:.0%} unsicher, zu viel, um Netze zu unterscheiden.</translation>
    </message>
    <message>
        <source>Open Perceptron on the start page and press Step. In the microscope a unit over two features shows its line before and after the step. Then choose XOR as the data: no line does it. Insert a dense layer, and it is solved.</source>
        <translation>Perzeptron auf der Startseite öffnen und Schritt drücken. Im Mikroskop zeigt eine Einheit über zwei Merkmalen ihre Gerade vor und nach dem Schritt. Dann XOR als Daten wählen: keine Gerade schafft es. Eine Dense-Schicht einfügen, und es ist gelöst.</translation>
    </message>
    <message>
        <source>Open Spiral on the start page and press Train: the boundary bends as the loss falls. Press F9 to follow one row through the network with all its numbers.</source>
        <translation>Spirale auf der Startseite öffnen und Trainieren drücken: die Grenze biegt sich, während der Verlust fällt. Mit F9 einer Zeile mit allen ihren Zahlen durch das Netz folgen.</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Open a network of another program: ONNX or Keras.</source>
        <translation>Ein Netz eines anderen Programms öffnen: ONNX oder Keras.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open a project.</source>
        <translation>Ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Open a table of your own. Layerwright suggests networks for it.</source>
        <translation>Eine eigene Tabelle öffnen. Layerwright schlägt passende Netze vor.</translation>
    </message>
    <message>
        <source>Open a table or images, drop a file here, or paste cells of a spreadsheet.</source>
        <translation>Eine Tabelle oder Bilder öffnen, eine Datei hier ablegen oder Zellen einer Tabellenkalkulation einfügen.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the download page</source>
        <translation>Download-Seite öffnen</translation>
    </message>
    <message>
        <source>Open the previous version</source>
        <translation>Vorige Version öffnen</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} öffnen</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} wird geöffnet…</translation>
    </message>
    <message>
        <source>Opens pages on deep learning and on all that can be chosen here (F1).</source>
        <translation>Öffnet Seiten über Deep Learning und über alles, was sich hier wählen lässt (F1).</translation>
    </message>
    <message>
        <source>Opens the folder of the file.</source>
        <translation>Öffnet den Ordner der Datei.</translation>
    </message>
    <message>
        <source>Opens the page about this in the help.</source>
        <translation>Öffnet die Seite der Hilfe dazu.</translation>
    </message>
    <message>
        <source>Opens the page about this layer in the help.</source>
        <translation>Öffnet die Seite der Hilfe zu dieser Schicht.</translation>
    </message>
    <message>
        <source>Opens the page that was exported.</source>
        <translation>Öffnet die exportierte Seite.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Optimizers in the race</source>
        <translation>Optimierer im Rennen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation>Ordinal</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Orthonormal rows, or columns if there are fewer: preserves the norm of signals, however deep the network is. Expensive for very wide layers.</source>
        <translation>Orthonormale Zeilen, oder Spalten, wenn es weniger sind: erhält die Norm der Signale, egal wie tief das Netz ist. Aufwendig für sehr breite Schichten.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Out of date: another language was chosen for the page.</source>
        <translation>Veraltet: Für die Seite ist jetzt eine andere Sprache gewählt.</translation>
    </message>
    <message>
        <source>Out of date: the project has another title now.</source>
        <translation>Veraltet: Das Projekt hat jetzt einen anderen Titel.</translation>
    </message>
    <message>
        <source>Out of date: these weights are no longer those of the network.</source>
        <translation>Veraltet: Diese Gewichte sind nicht mehr die des Netzes.</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Outliers on the wrong side count with their square.</source>
        <translation>Ausreißer auf der falschen Seite zählen im Quadrat.</translation>
    </message>
    <message>
        <source>Outliers stretch the deviation. Use Robust then.</source>
        <translation>Ausreißer dehnen die Abweichung. Dann Robust nehmen.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Outline of the network</source>
        <translation>Gliederung des Netzes</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output of layer {k}</source>
        <translation>Ausgabe der Schicht {k}</translation>
    </message>
    <message>
        <source>Outputs 1 for z ≥ 0 and 0 otherwise, as in Rosenblatt&apos;s perceptron. Its gradient is 0 everywhere, so gradient descent cannot train it; the perceptron rule can.</source>
        <translation>Gibt 1 für z ≥ 0 aus, sonst 0, wie in Rosenblatts Perzeptron. Der Gradient ist überall 0, sodass Gradientenabstieg sie nicht trainieren kann; die Perzeptronregel kann es.</translation>
    </message>
    <message>
        <source>Outputs saturate at ±1/√α.</source>
        <translation>Ausgaben sättigen bei ±1/√α.</translation>
    </message>
    <message>
        <source>Outputs stay the same, and training goes on from there.</source>
        <translation>Die Ausgaben bleiben gleich, und das Training geht von dort weiter.</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>Overlapped entries: {file} (possible zip bomb)</source>
        <translation>{file} überlappt mit anderen Teilen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Own category</source>
        <translation>Eigene Kategorie</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>Seiten des Projekts</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>Punkte malen</translation>
    </message>
    <message>
        <source>Paint points on an empty plane, and train on them.</source>
        <translation>Punkte auf eine leere Ebene malen und auf ihnen trainieren.</translation>
    </message>
    <message>
        <source>Paint the points to train on, while training too.</source>
        <translation>Die Punkte malen, auf denen trainiert wird, auch während des Trainings.</translation>
    </message>
    <message>
        <source>Paint your own</source>
        <translation>Selbst malen</translation>
    </message>
    <message>
        <source>Painted points</source>
        <translation>Gemalte Punkte</translation>
    </message>
    <message>
        <source>Painted points all count the same, and the rows of this data have weights.</source>
        <translation>Gemalte Punkte zählen alle gleich, und die Zeilen dieser Daten haben Gewichte.</translation>
    </message>
    <message>
        <source>Painted points need two features, a target, and a different name for each class.</source>
        <translation>Gemalte Punkte brauchen zwei Merkmale, ein Ziel und für jede Klasse einen anderen Namen.</translation>
    </message>
    <message>
        <source>Paints on these rows, or on an empty plane, in the boundary view.</source>
        <translation>Malt auf diesen Zeilen oder auf einer leeren Ebene, in der Ansicht der Grenze.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of the rows</source>
        <translation>Teile der Zeilen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Tabelle einfügen</translation>
    </message>
    <message>
        <source>Paste data</source>
        <translation>Daten einfügen</translation>
    </message>
    <message>
        <source>Paste from the clipboard, also from another window.</source>
        <translation>Aus der Zwischenablage einfügen, auch aus einem anderen Fenster.</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Eingefügte Tabelle</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Path in a narrow valley</source>
        <translation>Weg in einem engen Tal</translation>
    </message>
    <message>
        <source>Path through {name}: {value}. Enter follows it.</source>
        <translation>Pfad durch {name}: {value}. Eingabe folgt ihm.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause training. Continue at any time.</source>
        <translation>Das Training anhalten. Es lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>Penalizes only outputs on the wrong side of 0: samples that are classified correctly have no effect. y is −1 or +1. With one linear output it is Rosenblatt&apos;s perceptron. Unlike hinge loss, it requires no margin.</source>
        <translation>Bestraft nur Ausgaben auf der falschen Seite von 0: Richtig klassifizierte Beispiele haben keine Wirkung. y ist −1 oder +1. Mit einer linearen Ausgabe ergibt sich Rosenblatts Perzeptron. Anders als der Hinge-Verlust verlangt dieser Verlust keinen Abstand.</translation>
    </message>
    <message>
        <source>Penalizes outputs that are not on the right side of 0 by a margin of 1: the loss of support vector machines. y is −1 or +1. Use it for two classes with a linear output. With more classes, each output separates its class from the rest, and the mean is taken. Outputs are not probabilities.</source>
        <translation>Bestraft Ausgaben, die nicht mit einem Abstand von 1 auf der richtigen Seite von 0 liegen: der Verlust der Support-Vektor-Maschinen. y ist −1 oder +1. Geeignet für zwei Klassen mit einer linearen Ausgabe. Bei mehr Klassen trennt jede Ausgabe ihre Klasse vom Rest, und es wird gemittelt. Die Ausgaben sind keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Penguins</source>
        <translation>Pinguine</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Perzeptron</translation>
    </message>
    <message>
        <source>Perceptron criterion</source>
        <translation>Perzeptron-Kriterium</translation>
    </message>
    <message>
        <source>Perceptron loss</source>
        <translation>Perzeptron-Verlust</translation>
    </message>
    <message>
        <source>Perceptron loss and hinge loss</source>
        <translation>Perzeptronverlust und Hinge-Verlust</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>Perzeptronregel</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures and what each is taken for</source>
        <translation>Bilder und wofür das Netz sie hält</translation>
    </message>
    <message>
        <source>Pin {run}</source>
        <translation>{run} anheften</translation>
    </message>
    <message>
        <source>Pixels that count although nothing of the object is there: the network has learned the background. The check below the map is the sum of all pixels beside the difference of the scores: they agree where the map can be trusted. Feature maps that are alike, or empty for all images, are too many. Draw: how little changes the answer, and how sure is the network of a scribble?</source>
        <translation>Pixel, die zählen, obwohl dort nichts vom Gegenstand ist: Das Netz hat den Hintergrund gelernt. Die Probe unter der Karte ist die Summe aller Pixel neben dem Unterschied der Werte: Sie stimmen überein, wo der Karte zu trauen ist. Merkmalskarten, die sich gleichen oder bei allen Bildern leer sind, sind zu viele. Zeichnen: Wie wenig ändert die Antwort, und wie sicher ist sich das Netz bei einem Gekritzel?</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Plain gradient descent: a step of η times the negative gradient.</source>
        <translation>Einfacher Gradientenabstieg: ein Schritt von η mal dem negativen Gradienten.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Plane in 3-D</source>
        <translation>Ebene in 3-D</translation>
    </message>
    <message>
        <source>Plane to paint on</source>
        <translation>Ebene zum Malen</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Plus and minus</source>
        <translation>Plus und Minus</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Point {number} is {name} at {where}.</source>
        <translation>Punkt {number} ist {name} bei {where}.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points are painted for classes, and the target of this data is a number.</source>
        <translation>Punkte werden für Klassen gemalt, und das Ziel dieser Daten ist eine Zahl.</translation>
    </message>
    <message>
        <source>Points are painted on a plane, and this data has {count:feature|features}, not 2.</source>
        <translation>Punkte werden auf einer Ebene gemalt, und diese Daten haben {count:Merkmal|Merkmale} statt 2.</translation>
    </message>
    <message>
        <source>Points of one color on the wrong side are errors. Turn the cube until the plane is a line: the classes are linearly separable if it parts the colors.</source>
        <translation>Punkte einer Farbe auf der falschen Seite sind Fehler. Den Würfel drehen, bis die Ebene eine Linie ist: Die Klassen sind linear trennbar, wenn sie die Farben trennt.</translation>
    </message>
    <message>
        <source>Points on a plane, painted with a brush. They are kept in the project.</source>
        <translation>Punkte auf einer Ebene, mit einem Pinsel gemalt. Sie stehen im Projekt.</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>Pooling layers of Layerwright have no padding and no dilation.</source>
        <translation>Pooling-Schichten von Layerwright haben keine Auffüllung und keine Dilatation.</translation>
    </message>
    <message>
        <source>Pre-activations</source>
        <translation>Summen vor der Aktivierung</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Precision–recall curve</source>
        <translation>Precision-Recall-Kurve</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predict a table</source>
        <translation>Eine Tabelle vorhersagen</translation>
    </message>
    <message>
        <source>Predict a table…</source>
        <translation>Tabelle vorhersagen …</translation>
    </message>
    <message>
        <source>Predict every row of a file and write the answers to another.</source>
        <translation>Jede Zeile einer Datei vorhersagen und die Antworten in eine andere schreiben.</translation>
    </message>
    <message>
        <source>Predict one of {count:class|classes} ({names}) {inputs}.</source>
        <translation>Eine von {count:Klasse|Klassen} ({names}) {inputs} vorhersagen.</translation>
    </message>
    <message>
        <source>Predict {names} {inputs}.</source>
        <translation>{names} {inputs} vorhersagen.</translation>
    </message>
    <message>
        <source>Predicting {name}…</source>
        <translation>{name} wird vorhergesagt …</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Prediction by {across} and {up}</source>
        <translation>Vorhersage nach {across} und {up}</translation>
    </message>
    <message>
        <source>Prediction over one feature</source>
        <translation>Vorhersage über einem Merkmal</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Predicts every row of a file and writes the answers to another.</source>
        <translation>Sagt jede Zeile einer Datei vorher und schreibt die Antworten in eine andere.</translation>
    </message>
    <message>
        <source>Predicts from {source}.</source>
        <translation>Sagt aus {source} voraus.</translation>
    </message>
    <message>
        <source>Predicts rows that were copied in a spreadsheet, with or without header.</source>
        <translation>Sagt Zeilen vorher, die in einer Tabellenkalkulation kopiert wurden, mit oder ohne Kopfzeile.</translation>
    </message>
    <message>
        <source>Predicts rows that you type or paste, once the network is trained.</source>
        <translation>Sagt eingegebene oder eingefügte Zeilen vorher, sobald das Netz trainiert ist.</translation>
    </message>
    <message>
        <source>Predicts {target} from {source}.</source>
        <translation>Sagt {target} aus {source} voraus.</translation>
    </message>
    <message>
        <source>Preparation of columns</source>
        <translation>Vorbereitung von Spalten</translation>
    </message>
    <message>
        <source>Preparing the engine in double precision. That takes some seconds the first time.</source>
        <translation>Die Engine wird in doppelter Genauigkeit vorbereitet. Das dauert beim ersten Mal einige Sekunden.</translation>
    </message>
    <message>
        <source>Preparing the runs…</source>
        <translation>Die Läufe werden vorbereitet…</translation>
    </message>
    <message>
        <source>Press F9 and choose a row: the microscope shows W, x, b, z and a of every layer with their numbers. Hover over a number to light what made it.</source>
        <translation>F9 drücken und eine Zeile wählen: das Mikroskop zeigt W, x, b, z und a jeder Schicht mit ihren Zahlen. Auf eine Zahl zeigen, um zu sehen, woraus sie entstand.</translation>
    </message>
    <message>
        <source>Press or drag on the surface to place the start; arrow keys move it, with Shift in small steps. Page Down and Page Up make a step, Home and End go to the ends, Space plays. Tick who takes part; the slider sets the learning rate of the optimizer that is chosen in the list, or of all. The chip ∇ hides the arrows.</source>
        <translation>Drücken oder Ziehen auf der Fläche setzt den Start; die Pfeiltasten verschieben ihn, mit Umschalt in kleinen Schritten. Bild ab und Bild auf machen einen Schritt, Pos1 und Ende gehen zu den Enden, die Leertaste spielt ab. Wer teilnimmt, wird angekreuzt; der Schieber stellt die Lernrate des Optimierers ein, der in der Liste gewählt ist, oder die aller. Der Schalter ∇ blendet die Pfeile aus.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Prices, demand, credit, churn, sensors. Scale the inputs, begin with one or two hidden layers, and compare with a linear model. Try it on Wine or Diabetes, or open a table of your own.</source>
        <translation>Preise, Nachfrage, Kredit, Kündigungen, Sensoren. Die Eingaben skalieren, mit einer oder zwei verdeckten Schichten beginnen und mit einem linearen Modell vergleichen. Mit Wein oder Diabetes ausprobieren oder eine eigene Tabelle öffnen.</translation>
    </message>
    <message>
        <source>Probabilities: {shares}</source>
        <translation>Wahrscheinlichkeiten: {shares}</translation>
    </message>
    <message>
        <source>Probability of each class</source>
        <translation>Wahrscheinlichkeit jeder Klasse</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation>Beweisen</translation>
    </message>
    <message>
        <source>Prove it: {remedy}</source>
        <translation>Beweisen: {remedy}</translation>
    </message>
    <message>
        <source>Pulls all weights toward zero with the same force, so that many become zero or nearly so: the network selects its inputs.</source>
        <translation>Zieht alle Gewichte mit gleicher Kraft gegen null, sodass viele null oder fast null werden: Das Netz wählt seine Eingaben aus.</translation>
    </message>
    <message>
        <source>Pulls large weights toward zero the most, so that no single weight dominates. The gradient is 2λw, as in Keras. In PyTorch&apos;s SGD, weight_decay = 2λ gives the same gradient, but also for biases.</source>
        <translation>Zieht große Gewichte am stärksten gegen null, sodass kein einzelnes dominiert. Der Gradient ist 2λw, wie in Keras. In PyTorchs SGD ergibt weight_decay = 2λ denselben Gradienten, aber auch für Bias-Werte.</translation>
    </message>
    <message>
        <source>Put</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Put a point</source>
        <translation>Einen Punkt setzen</translation>
    </message>
    <message>
        <source>Put one point where you click, or drag it to its place</source>
        <translation>Einen Punkt setzen, wo geklickt wird, oder ihn an seinen Ort ziehen</translation>
    </message>
    <message>
        <source>Put this seed into the recipe</source>
        <translation>Diesen Seed ins Rezept übernehmen</translation>
    </message>
    <message>
        <source>PyTorch and Keras have no layer of this name; exports write its formula.</source>
        <translation>PyTorch und Keras haben keine Schicht dieses Namens; Exporte schreiben die Formel.</translation>
    </message>
    <message>
        <source>PyTorch has no {title}. Choose another in the network, or export as .onnx or .py.</source>
        <translation>{title} gibt es in PyTorch nicht. Im Netz etwas anderes wählen oder als .onnx oder .py exportieren.</translation>
    </message>
    <message>
        <source>PyTorch has no {title}. Choose another in the recipe and train again, or export another format.</source>
        <translation>{title} gibt es in PyTorch nicht. Im Rezept etwas anderes wählen und neu trainieren oder in einem anderen Format exportieren.</translation>
    </message>
    <message>
        <source>PyTorch module</source>
        <translation>PyTorch-Modul</translation>
    </message>
    <message>
        <source>PyTorch training script</source>
        <translation>Trainingsskript für PyTorch</translation>
    </message>
    <message>
        <source>PyTorch with the first weights</source>
        <translation>PyTorch mit den ersten Gewichten</translation>
    </message>
    <message>
        <source>PyTorch with the first weights, not the whole run, since {apart}</source>
        <translation>PyTorch mit den ersten Gewichten, nicht der ganze Lauf, denn {apart}</translation>
    </message>
    <message>
        <source>Python 3 with NumPy, and nothing else</source>
        <translation>Python 3 mit NumPy, sonst nichts</translation>
    </message>
    <message>
        <source>Python with NumPy</source>
        <translation>Python mit NumPy</translation>
    </message>
    <message>
        <source>Python with PyTorch, safetensors and NumPy</source>
        <translation>Python mit PyTorch, safetensors und NumPy</translation>
    </message>
    <message>
        <source>Python with PyTorch, safetensors and NumPy; torchrun for several processes</source>
        <translation>Python mit PyTorch, safetensors und NumPy; torchrun für mehrere Prozesse</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>RMS norm</source>
        <translation>RMS-Normalisierung</translation>
    </message>
    <message>
        <source>RMSE {error} · R² {explained}</source>
        <translation>RMSE {error} · R² {explained}</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>RMSprop that derives its step size from the size of past updates, so that η can stay 1. It starts slowly, with steps of about √ε.</source>
        <translation>RMSprop, das seine Schrittweite aus der Größe früherer Updates ableitet, sodass η bei 1 bleiben kann. Beginnt langsam, mit Schritten von etwa √ε.</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Ragged</source>
        <translation>Ungleiche Zeilen</translation>
    </message>
    <message>
        <source>Raise the learning rate, or choose Adam.</source>
        <translation>Die Lernrate erhöhen oder Adam wählen.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Random, so that units differ, and of a size that keeps signals and gradients as large as they are.</source>
        <translation>Zufällig, damit Einheiten verschieden sind, und so groß, dass Signale und Gradienten ihre Größe behalten.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Rare</source>
        <translation>Selten</translation>
    </message>
    <message>
        <source>Rare large errors hardly show.</source>
        <translation>Seltene große Fehler sind kaum zu sehen.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rates from {low} to {high} lower the loss in all {seeds:seed|seeds}.</source>
        <translation>Lernraten von {low} bis {high} senken den Verlust in allen {seeds:Seed|Seeds}.</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>Schlucht</translation>
    </message>
    <message>
        <source>Re-roll</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Re-roll draws the weights of the next seed and leaves the project as it is; the lines of earlier seeds stay pale. The button beside it puts that seed into the recipe, which Undo takes back. The mouse reads the figures and the initializer of a layer. A change of the network is followed at once.</source>
        <translation>Neu ziehen zieht die Gewichte des nächsten Seeds und lässt das Projekt, wie es ist; die Linien früherer Seeds bleiben blass. Der Knopf daneben übernimmt diesen Seed ins Rezept, was Rückgängig zurücknimmt. Die Maus liest die Zahlen und die Initialisierung einer Schicht ab. Einer Änderung des Netzes folgt die Ansicht sofort.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU that stops at 6, so that signals stay within a few bits on devices that compute with small whole numbers. Below 0 and above 6 there is no gradient.</source>
        <translation>ReLU, die bei 6 endet, damit Signale auf Geräten, die mit kleinen ganzen Zahlen rechnen, in wenige Bits passen. Unter 0 und über 6 gibt es keinen Gradienten.</translation>
    </message>
    <message>
        <source>ReLU with He initialization, batch norm, or branches that skip layers. Adam enlarges small gradients.</source>
        <translation>ReLU mit He-Initialisierung, Batch-Normalisierung oder Zweige, die Schichten überspringen. Adam vergrößert kleine Gradienten.</translation>
    </message>
    <message>
        <source>ReLU with a small slope for negative inputs, so that units do not die.</source>
        <translation>ReLU mit einer kleinen Steigung für negative Eingaben, damit Einheiten nicht sterben.</translation>
    </message>
    <message>
        <source>ReLU with a smooth negative part that saturates at −α. Its mean is closer to zero and units do not die. It costs an exponential, and its gradient vanishes for very negative inputs.</source>
        <translation>ReLU mit einem glatten negativen Teil, der bei −α sättigt. Der Mittelwert liegt näher bei null, und Einheiten sterben nicht. Kostet eine Exponentialfunktion, und für stark negative Eingaben verschwindet der Gradient.</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Read a random sample of the rows</source>
        <translation>Zufällige Stichprobe der Zeilen lesen</translation>
    </message>
    <message>
        <source>Read about what has the focus: a layer, a setting, a view, a diagnosis; or the contents of the help.</source>
        <translation>Über das lesen, was den Fokus hat: eine Schicht, eine Einstellung, eine Ansicht, eine Diagnose; oder den Inhalt der Hilfe.</translation>
    </message>
    <message>
        <source>Read about {layer}</source>
        <translation>Über {layer} lesen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Read as another text</source>
        <translation>Als anderen Text lesen</translation>
    </message>
    <message>
        <source>Read as missing</source>
        <translation>Als fehlend gelesen</translation>
    </message>
    <message>
        <source>Read back after writing. Whoever reads it computes the layers itself.</source>
        <translation>Nach dem Schreiben zurückgelesen. Wer sie liest, berechnet die Schichten selbst.</translation>
    </message>
    <message>
        <source>Read it as classes</source>
        <translation>Als Klassen lesen</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Read the classes inside folders named train, validation and test, whose images train, validate and test. If off, these folders are classes themselves.</source>
        <translation>Liest die Klassen in Ordnern namens train, validation und test, deren Bilder trainieren, validieren und testen. Ausgeschaltet sind diese Ordner selbst Klassen.</translation>
    </message>
    <message>
        <source>Read the table or the images again.</source>
        <translation>Die Tabelle oder die Bilder noch einmal lesen.</translation>
    </message>
    <message>
        <source>Read {count:random row|random rows}</source>
        <translation>{count:zufällige Zeile|zufällige Zeilen} lesen</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading it back…</source>
        <translation>Die Datei wird zurückgelesen …</translation>
    </message>
    <message>
        <source>Reading the data…</source>
        <translation>Daten werden gelesen …</translation>
    </message>
    <message>
        <source>Reading the weights of {name}…</source>
        <translation>Die Gewichte von {name} werden gelesen …</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>{file} wird gelesen …</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Receives the rows of the data. It has one output per feature.</source>
        <translation>Nimmt die Zeilen der Daten auf. Sie hat eine Ausgabe je Merkmal.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reconnects or removes the wire.</source>
        <translation>Schließt die Verbindung neu an oder entfernt sie.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Recover unsaved work…</source>
        <translation>Nicht gespeicherte Änderungen wiederherstellen…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo the last undone edit.</source>
        <translation>Die zuletzt rückgängig gemachte Änderung wiederholen.</translation>
    </message>
    <message>
        <source>Redo to continue the current run.</source>
        <translation>Mit Wiederholen geht der jetzige Lauf weiter.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Animationen reduzieren</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>Reduzieren bei Plateau</translation>
    </message>
    <message>
        <source>Reduces the learning rate when the monitored value stops improving. Like PyTorch&apos;s ReduceLROnPlateau with an absolute threshold. Without validation rows, the training loss or score is monitored.</source>
        <translation>Senkt die Lernrate, wenn sich der überwachte Wert nicht mehr verbessert. Wie PyTorchs ReduceLROnPlateau mit absoluter Schwelle. Ohne Validierungszeilen wird der Trainingsverlust oder der Trainings-Score überwacht.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regression</translation>
    </message>
    <message>
        <source>Regression: linear output, MSE; MAE or Huber with outliers. Two classes: sigmoid and binary cross-entropy. Several classes: softmax and categorical cross-entropy. The program warns where a pair does not fit.</source>
        <translation>Regression: lineare Ausgabe, MSE; MAE oder Huber bei Ausreißern. Zwei Klassen: Sigmoid und binäre Kreuzentropie. Mehrere Klassen: Softmax und kategoriale Kreuzentropie. Das Programm warnt, wo ein Paar nicht passt.</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Regularization of the weights.</source>
        <translation>Regularisierung der Gewichte.</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Relabel a row</source>
        <translation>Zeile umbenennen</translation>
    </message>
    <message>
        <source>Release here to add a layer</source>
        <translation>Hier loslassen, um eine Schicht hinzuzufügen</translation>
    </message>
    <message>
        <source>Release here to disconnect</source>
        <translation>Hier loslassen, um zu trennen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload data</source>
        <translation>Daten neu laden</translation>
    </message>
    <message>
        <source>Remarks below the rows are left out, such as {text}: line {lines}.</source>
        <translation>Anmerkungen unter den Zeilen werden ausgelassen, etwa {text}: Zeile {lines}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a dead unit</source>
        <translation>Tote Einheit entfernen</translation>
    </message>
    <message>
        <source>Remove a wire</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove dead units</source>
        <translation>Tote Einheiten entfernen</translation>
    </message>
    <message>
        <source>Remove the group and keep its layers.</source>
        <translation>Die Gruppe auflösen und ihre Schichten behalten.</translation>
    </message>
    <message>
        <source>Remove the selection.</source>
        <translation>Die Auswahl entfernen.</translation>
    </message>
    <message>
        <source>Remove the units of the selected dense layer that send the same for all training rows.</source>
        <translation>Die Einheiten der ausgewählten Dense-Schicht entfernen, die für alle Trainingszeilen dasselbe ausgeben.</translation>
    </message>
    <message>
        <source>Remove {count:connection|connections}</source>
        <translation>{count:Verbindung|Verbindungen} entfernen</translation>
    </message>
    <message>
        <source>Remove {count:dead unit|dead units}</source>
        <translation>{count:tote Einheit|tote Einheiten} entfernen</translation>
    </message>
    <message>
        <source>Remove {feature}</source>
        <translation>{feature} entfernen</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>{layer} entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>Removes the units that send the same for all rows: outputs stay the same.</source>
        <translation>Entfernt die Einheiten, die für alle Zeilen dasselbe ausgeben: Die Ausgaben bleiben gleich.</translation>
    </message>
    <message>
        <source>Removes the wire and keeps the layers.</source>
        <translation>Entfernt die Verbindung, die Schichten bleiben.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename {what}</source>
        <translation>{what} umbenennen</translation>
    </message>
    <message>
        <source>Reorder the inputs of {what}</source>
        <translation>Reihenfolge der Eingänge von {what} ändern</translation>
    </message>
    <message>
        <source>Replaces a text by the mean of the target over the training rows that have it, drawn to the overall mean where rows are few or differ much. For three or more classes: the share of each of them. A training row is encoded by the rows of other folds, so that its own target does not leak into its features.</source>
        <translation>Ersetzt einen Text durch den Mittelwert des Zielwerts über die Trainingszeilen, die ihn haben, zum Gesamtmittel gezogen, wo es wenige Zeilen sind oder sie sich stark unterscheiden. Bei drei oder mehr Klassen: der Anteil jeder Klasse. Eine Trainingszeile wird mit den Zeilen anderer Folds kodiert, damit ihr eigener Zielwert nicht in ihre Merkmale gelangt.</translation>
    </message>
    <message>
        <source>Replaces the network. You can undo this.</source>
        <translation>Ersetzt das Netz. Kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Replacing the old file…</source>
        <translation>Die alte Datei wird ersetzt …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report as text</source>
        <translation>Bericht als Text</translation>
    </message>
    <message>
        <source>Report of a neural network</source>
        <translation>Bericht über ein neuronales Netz</translation>
    </message>
    <message>
        <source>Rescales all gradients together to global norm c where it is exceeded, so that their direction is kept (Pascanu et al., 2013). PyTorch&apos;s clip_grad_norm_.</source>
        <translation>Kürzt alle Gradienten gemeinsam auf die globale Norm c, wo sie überschritten wird, sodass ihre Richtung erhalten bleibt (Pascanu et al., 2013). PyTorchs clip_grad_norm_.</translation>
    </message>
    <message>
        <source>Rescales the gradient of each weight and bias array to norm c where it is longer. Keras&apos;s clipnorm.</source>
        <translation>Kürzt den Gradienten jedes Gewichts- und Bias-Arrays auf die Norm c, wo er länger ist. Keras&apos; clipnorm.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Standardanordnung</translation>
    </message>
    <message>
        <source>Reset the weights and the curves.</source>
        <translation>Gewichte und Kurven zurücksetzen.</translation>
    </message>
    <message>
        <source>Reset, then train with a lower learning rate, or use leaky ReLU.</source>
        <translation>Zurücksetzen und mit kleinerer Lernrate trainieren oder Leaky ReLU verwenden.</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Reshapes a vector to an image: channel by channel, row by row.</source>
        <translation>Macht aus einem Vektor ein Bild: Kanal für Kanal, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Residual over prediction</source>
        <translation>Residuum über der Vorhersage</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Residuen</translation>
    </message>
    <message>
        <source>Residuals need a target of numbers, and this data has classes.</source>
        <translation>Residuen brauchen ein Ziel aus Zahlen, und diese Daten haben Klassen.</translation>
    </message>
    <message>
        <source>Restore best</source>
        <translation>Beste laden</translation>
    </message>
    <message>
        <source>Restore size</source>
        <translation>Größe wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the default layout of the panels.</source>
        <translation>Die Standardanordnung der Bereiche wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore the weights of the best epoch when training ends, even if it does not end early.</source>
        <translation>Stellt am Ende des Trainings die Gewichte der besten Epoche wieder her, auch wenn es nicht vorzeitig endet.</translation>
    </message>
    <message>
        <source>Restore work from before a crash.</source>
        <translation>Arbeit von vor einem Absturz wiederherstellen.</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Ring: without. Dot: with. Lower is left.</source>
        <translation>Ring: ohne. Punkt: mit. Niedriger ist links.</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Anstiegsphase</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Root mean squared error</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule (1958): takes one sample at a time, and where an output is wrong, adds the sample to its weights or subtracts it. It trains one layer of binary step units without a gradient. It converges if the classes are linearly separable, and never otherwise, as with XOR. The recipe&apos;s loss and batch size are not used.</source>
        <translation>Rosenblatts Regel (1958): nimmt ein Beispiel nach dem anderen und addiert es, wo eine Ausgabe falsch ist, zu ihren Gewichten oder zieht es ab. Trainiert eine Schicht mit Stufenfunktion ohne Gradienten. Konvergiert, wenn die Klassen linear trennbar sind, und sonst nie, wie bei XOR. Verlust und Batch-Größe des Rezepts werden nicht verwendet.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Row ledger</source>
        <translation>Zeilenbuch</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>Row {row} has {found:cell|cells}, but {expected} {expected:=is|are} expected. Copy whole rows.</source>
        <translation>Zeile {row} hat {found:Zelle|Zellen}, erwartet {expected:=wird|werden} aber {expected}. Bitte ganze Zeilen kopieren.</translation>
    </message>
    <message>
        <source>Row {row} is kept for the test. The microscope does not look at it.</source>
        <translation>Zeile {row} ist für den Test zurückgehalten. Das Mikroskop sieht sie nicht an.</translation>
    </message>
    <message>
        <source>Row {row}: {truth}</source>
        <translation>Zeile {row}: {truth}</translation>
    </message>
    <message>
        <source>Row {row}: {truth}, but the network prefers {other}; margin {margin}</source>
        <translation>Zeile {row}: {truth}, aber das Netz zieht {other} vor; Abstand {margin}</translation>
    </message>
    <message>
        <source>Row {row}: {truth}, predicted as {answer}</source>
        <translation>Zeile {row}: {truth}, vorhergesagt als {answer}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows and plane in three dimensions</source>
        <translation>Zeilen und Ebene in drei Dimensionen</translation>
    </message>
    <message>
        <source>Rows in a hidden layer</source>
        <translation>Zeilen in einer verdeckten Schicht</translation>
    </message>
    <message>
        <source>Rows of a batch</source>
        <translation>Zeilen eines Batches</translation>
    </message>
    <message>
        <source>Rows of a table that are equal or nearly equal stay in one part, so that validation judges rows that training has not seen.</source>
        <translation>Zeilen einer Tabelle, die gleich oder fast gleich sind, bleiben in einem Teil, damit die Validierung Zeilen beurteilt, die das Training nicht kennt.</translation>
    </message>
    <message>
        <source>Rows of the cell, the surest first</source>
        <translation>Zeilen der Zelle, die sichersten zuerst</translation>
    </message>
    <message>
        <source>Rows per step. Small batches give noisy gradients and often generalize better; large batches give smooth gradients and fewer steps per epoch.</source>
        <translation>Zeilen je Schritt. Kleine Batches liefern verrauschte Gradienten und verallgemeinern oft besser; große liefern glatte Gradienten und weniger Schritte je Epoche.</translation>
    </message>
    <message>
        <source>Rows that are alike are in one part.</source>
        <translation>Ähnliche Zeilen sind in einem Teil.</translation>
    </message>
    <message>
        <source>Rows that are drawn at random if the table has more. 0: all are read.</source>
        <translation>So viele Zeilen werden zufällig gezogen, wenn die Tabelle mehr hat. 0: Alle werden gelesen.</translation>
    </message>
    <message>
        <source>Rows that belong together need a column with the role group, or they are on both sides.</source>
        <translation>Zeilen, die zusammengehören, brauchen eine Spalte mit der Rolle Gruppe, sonst sind sie auf beiden Seiten.</translation>
    </message>
    <message>
        <source>Rows that were given to Python code as arrays. They are stored inside the project file.</source>
        <translation>Zeilen, die in Python als Arrays übergeben wurden. Sie sind in der Projektdatei gespeichert.</translation>
    </message>
    <message>
        <source>Rows with the lowest margins</source>
        <translation>Zeilen mit den kleinsten Abständen</translation>
    </message>
    <message>
        <source>Rows with the same {name} are never in both training and validation.</source>
        <translation>Zeilen mit demselben Wert von {name} sind nie zugleich in Training und Validierung.</translation>
    </message>
    <message>
        <source>Rows: the true class. Columns: the predicted class.</source>
        <translation>Zeilen: die wahre Klasse. Spalten: die vorhergesagte Klasse.</translation>
    </message>
    <message>
        <source>Run {number} is damaged and cannot be shown.</source>
        <translation>Lauf {number} ist beschädigt und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs disagree on {share} of the rows.</source>
        <translation>Die Läufe sind sich bei {share} der Zeilen uneins.</translation>
    </message>
    <message>
        <source>Runs that diverged are left out: {count}.</source>
        <translation>Divergierte Läufe sind ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Runs without and with the remedy</source>
        <translation>Läufe ohne und mit dem Mittel</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>R² needs at least two rows. Hold out more rows for the validation.</source>
        <translation>R² braucht mindestens zwei Zeilen. Für die Validierung mehr Zeilen zurückhalten.</translation>
    </message>
    <message>
        <source>R² on the training rows</source>
        <translation>R² auf den Trainingszeilen</translation>
    </message>
    <message>
        <source>R² on the {rows}, where always predicting the mean gives 0</source>
        <translation>R² auf den {rows}; immer den Mittelwert vorherzusagen ergibt 0</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>Saddle points</source>
        <translation>Sattelpunkte</translation>
    </message>
    <message>
        <source>Safetensors with PyTorch names</source>
        <translation>Safetensors mit den Namen von PyTorch</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Same pads the image with zeros, so that stride 1 keeps its size; valid does not pad.</source>
        <translation>„Same“ füllt das Bild mit Nullen auf, sodass es bei Schrittweite 1 seine Größe behält; „Valid“ füllt nicht auf.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Sample seed</source>
        <translation>Startwert der Stichprobe</translation>
    </message>
    <message>
        <source>Sample weight</source>
        <translation>Zeilengewicht</translation>
    </message>
    <message>
        <source>Samples and splits the rows again with the next seed.</source>
        <translation>Zieht die Zeilen mit dem nächsten Seed neu und teilt sie neu auf.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a copy without weights and curves, with its data.</source>
        <translation>Eine Kopie ohne Gewichte und Kurven speichern, mit ihren Daten.</translation>
    </message>
    <message>
        <source>Save as a block</source>
        <translation>Als Block speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save changes to “{name}”?</source>
        <translation>Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the predictions</source>
        <translation>Vorhersagen speichern</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Save the project under another name.</source>
        <translation>Das Projekt unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>Save the project with its weights.</source>
        <translation>Das Projekt mit seinen Gewichten speichern.</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation>Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>Save {view}</source>
        <translation>{view} speichern</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>{file} wurde gespeichert.</translation>
    </message>
    <message>
        <source>Saved {name} without weights. To save them too, save as {suffix}.</source>
        <translation>{name} ohne Gewichte gespeichert. Um auch sie zu speichern, als {suffix} speichern.</translation>
    </message>
    <message>
        <source>Saved {name} without weights: the network has changed since they were trained.</source>
        <translation>{name} wurde ohne Gewichte gespeichert: Das Netz wurde seit dem Training geändert.</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
        <source>Say what may be wrong with the table. Mend it, or keep it as it is; both can be undone.</source>
        <translation>Sagen, was an der Tabelle falsch sein könnte. Beheben oder so beibehalten; beides lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Say where a value is missing, cannot be read, is new, or is far from the training rows.</source>
        <translation>Sagen, wo ein Wert fehlt, nicht lesbar, neu oder weit von den Trainingszeilen entfernt ist.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Scale it robustly</source>
        <translation>Robust skalieren</translation>
    </message>
    <message>
        <source>Scale γ of layer {k}</source>
        <translation>Skala γ der Schicht {k}</translation>
    </message>
    <message>
        <source>Scales every feature to the range from −1 to 1. Suits bounded features such as pixels. Sensitive to outliers.</source>
        <translation>Skaliert jedes Merkmal auf den Bereich von −1 bis 1. Geeignet für begrenzte Merkmale wie Pixel. Empfindlich gegen Ausreißer.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Scatter points</source>
        <translation>Punkte streuen</translation>
    </message>
    <message>
        <source>Scatter the points under the circle</source>
        <translation>Die Punkte unter dem Kreis streuen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Schedules of the learning rate</source>
        <translation>Lernratenpläne</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Search all commands by name.</source>
        <translation>Alle Befehle nach Namen durchsuchen.</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation>Befehle suchen…</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Search the list of layer types.</source>
        <translation>Die Liste der Schichttypen durchsuchen.</translation>
    </message>
    <message>
        <source>Second column</source>
        <translation>Zweite Spalte</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Siehe auch</translation>
    </message>
    <message>
        <source>See it here</source>
        <translation>Hier zu sehen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed for initializing the weights. 0 uses the seed of the recipe.</source>
        <translation>Seed für die Initialisierung der Gewichte. 0 verwendet den Seed des Rezepts.</translation>
    </message>
    <message>
        <source>Seed for sampling and splitting. The same seed gives the same rows.</source>
        <translation>Seed für Ziehung und Aufteilung. Derselbe Seed ergibt dieselben Zeilen.</translation>
    </message>
    <message>
        <source>Seed for the weights, shuffling and dropout. The same seed gives the same run.</source>
        <translation>Seed für Gewichte, Mischen und Dropout. Derselbe Seed ergibt denselben Lauf.</translation>
    </message>
    <message>
        <source>Seed {seed}: {reason}</source>
        <translation>Seed {seed}: {reason}</translation>
    </message>
    <message>
        <source>Select a column</source>
        <translation>Eine Spalte auswählen</translation>
    </message>
    <message>
        <source>Select a column to see how its gaps are filled and how it is encoded and scaled.</source>
        <translation>Eine Spalte auswählen, um zu sehen, wie ihre Lücken gefüllt werden und wie sie kodiert und skaliert wird.</translation>
    </message>
    <message>
        <source>Select a layer to see and change its settings.</source>
        <translation>Eine Schicht auswählen, um ihre Einstellungen anzuzeigen und zu ändern.</translation>
    </message>
    <message>
        <source>Select a wire first: click it.</source>
        <translation>Zuerst eine Verbindung auswählen: auf sie klicken.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select all layers and notes.</source>
        <translation>Alle Schichten und Notizen auswählen.</translation>
    </message>
    <message>
        <source>Select at least {count:layer|layers} to arrange them.</source>
        <translation>Mindestens {count:Schicht|Schichten} auswählen, um sie anzuordnen.</translation>
    </message>
    <message>
        <source>Select one dense layer.</source>
        <translation>Bitte eine Dense-Schicht auswählen.</translation>
    </message>
    <message>
        <source>Select one layer, group or note to rename it.</source>
        <translation>Eine Schicht, Gruppe oder Notiz auswählen, um sie umzubenennen.</translation>
    </message>
    <message>
        <source>Select the layers of the block first.</source>
        <translation>Zuerst die Schichten des Blocks auswählen.</translation>
    </message>
    <message>
        <source>Select the layers to connect, or drag a wire from port to port.</source>
        <translation>Die Schichten auswählen, die verbunden werden sollen, oder eine Verbindung von Anschluss zu Anschluss ziehen.</translation>
    </message>
    <message>
        <source>Select the layers to group first.</source>
        <translation>Zuerst die Schichten auswählen, die gruppiert werden sollen.</translation>
    </message>
    <message>
        <source>Selects layers. A setting changes in all selected layers.</source>
        <translation>Wählt Schichten aus. Einstellungen ändern sich in allen ausgewählten Schichten.</translation>
    </message>
    <message>
        <source>Selects the layer.</source>
        <translation>Wählt die Schicht aus.</translation>
    </message>
    <message>
        <source>Selects the layers.</source>
        <translation>Wählt die Schichten aus.</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Set all to automatic</source>
        <translation>Alles auf automatisch setzen</translation>
    </message>
    <message>
        <source>Set role</source>
        <translation>Rolle setzen</translation>
    </message>
    <message>
        <source>Set the batch size in Recipe, from 1 to all rows, while the network trains: the curve of the loss becomes calmer or rougher at once. Step goes on by one batch or one epoch; with a batch size of 1, by one row.</source>
        <translation>Die Batchgröße im Rezept einstellen, von 1 bis zu allen Zeilen, während das Netz trainiert: die Verlustkurve wird sofort ruhiger oder rauer. Schritt geht um einen Batch oder eine Epoche weiter; bei Batchgröße 1 um eine Zeile.</translation>
    </message>
    <message>
        <source>Set the batch size to {value}</source>
        <translation>Die Batchgröße auf {value} setzen</translation>
    </message>
    <message>
        <source>Set the class weights to {value}</source>
        <translation>Die Klassengewichte auf {value} setzen</translation>
    </message>
    <message>
        <source>Set the file to automatic</source>
        <translation>Datei auf automatisch setzen</translation>
    </message>
    <message>
        <source>Set the gaps of {what}</source>
        <translation>Lücken von {what} setzen</translation>
    </message>
    <message>
        <source>Set the language of the window.</source>
        <translation>Die Sprache des Fensters einstellen.</translation>
    </message>
    <message>
        <source>Set the learning rate to {value}</source>
        <translation>Die Lernrate auf {value} setzen</translation>
    </message>
    <message>
        <source>Set the role of {what}</source>
        <translation>Rolle von {what} setzen</translation>
    </message>
    <message>
        <source>Set the size of the text in the window.</source>
        <translation>Die Größe des Textes im Fenster einstellen.</translation>
    </message>
    <message>
        <source>Set the type of {what}</source>
        <translation>Typ von {what} setzen</translation>
    </message>
    <message>
        <source>Set type</source>
        <translation>Typ setzen</translation>
    </message>
    <message>
        <source>Set {layer} to {settings}</source>
        <translation>{layer} auf {settings} setzen</translation>
    </message>
    <message>
        <source>Set {settings}</source>
        <translation>{settings} setzen</translation>
    </message>
    <message>
        <source>Set {what} to automatic</source>
        <translation>{what} auf automatisch setzen</translation>
    </message>
    <message>
        <source>Sets a random fraction of its inputs to zero at each training step, so that the network does not rely on any single one.</source>
        <translation>Setzt bei jedem Trainingsschritt einen zufälligen Anteil der Eingaben auf null, damit sich das Netz auf keine einzelne verlässt.</translation>
    </message>
    <message>
        <source>Sets all weights to 0. All units of a layer then learn the same: a demonstration of why weights must differ.</source>
        <translation>Setzt alle Gewichte auf 0. Alle Einheiten einer Schicht lernen dann dasselbe: zeigt, warum sich Gewichte unterscheiden müssen.</translation>
    </message>
    <message>
        <source>Sets all weights to one value. All units of a layer then learn the same: a demonstration of why weights must differ.</source>
        <translation>Setzt alle Gewichte auf einen Wert. Alle Einheiten einer Schicht lernen dann dasselbe: zeigt, warum sich Gewichte unterscheiden müssen.</translation>
    </message>
    <message>
        <source>Sets it for all selected columns.</source>
        <translation>Setzt sie für alle ausgewählten Spalten.</translation>
    </message>
    <message>
        <source>Sets the size of the first steps, and keeps the division stable: ε.</source>
        <translation>Bestimmt die Größe der ersten Schritte und hält die Division stabil: ε.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Several seeds</source>
        <translation>Mehrere Seeds</translation>
    </message>
    <message>
        <source>Shake the layer or hold Ctrl to detach it</source>
        <translation>Schicht schütteln oder Strg halten, um sie zu lösen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shape unknown: {layer} has a problem.</source>
        <translation>Form unbekannt: {layer} hat ein Problem.</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Share of the rows whose target is 4 too high. The mean squared error follows them; the mean absolute error and the Huber loss hardly do.</source>
        <translation>Anteil der Zeilen, deren Zielwert um 4 zu hoch ist. Der mittlere quadratische Fehler folgt ihnen; der mittlere absolute Fehler und der Huber-Verlust kaum.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>Sharpness and its stable limit by epoch</source>
        <translation>Schärfe und ihre stabile Grenze nach Epochen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Shift and scale are learned on the training rows alone, are kept with the network, and go into every export. Choose them in Data; the program warns of inputs that are not scaled.</source>
        <translation>Verschiebung und Maßstab werden nur auf den Trainingszeilen gelernt, bleiben beim Netz und gehen in jeden Export ein. Unter Daten zu wählen; das Programm warnt vor nicht skalierten Eingaben.</translation>
    </message>
    <message>
        <source>Shift β of layer {k}</source>
        <translation>Verschiebung β der Schicht {k}</translation>
    </message>
    <message>
        <source>Shifts and scales every feature to mean 0 and standard deviation 1. A good choice for most data.</source>
        <translation>Verschiebt und skaliert jedes Merkmal auf Mittelwert 0 und Standardabweichung 1. Für die meisten Daten eine gute Wahl.</translation>
    </message>
    <message>
        <source>Shifts every feature by its median and divides it by its interquartile range. A few outliers do not change either.</source>
        <translation>Verschiebt jedes Merkmal um seinen Median und teilt es durch seinen Interquartilsabstand. Wenige Ausreißer ändern beides nicht.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts.</source>
        <translation>Alle Tastenkürzel anzeigen.</translation>
    </message>
    <message>
        <source>Show an overview of the network in a corner while not all of it is visible.</source>
        <translation>Eine Übersicht des Netzes in einer Ecke zeigen, solange nicht alles sichtbar ist.</translation>
    </message>
    <message>
        <source>Show hidden runs</source>
        <translation>Ausgeblendete Läufe zeigen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show mean and spread of the runs from several seeds</source>
        <translation>Mittelwert und Streuung der Läufe mit mehreren Seeds zeigen</translation>
    </message>
    <message>
        <source>Show only the most likely class</source>
        <translation>Nur die wahrscheinlichste Klasse zeigen</translation>
    </message>
    <message>
        <source>Show or hide problems, the forecast and the cost of every layer.</source>
        <translation>Probleme, Prognose und Kosten jeder Schicht ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the list of layers.</source>
        <translation>Die Schichtenliste ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the network as a tree, for the keyboard and screen readers.</source>
        <translation>Das Netz als Baum ein- oder ausblenden, für Tastatur und Bildschirmleser.</translation>
    </message>
    <message>
        <source>Show or hide the network as code of Layerwright, Keras and PyTorch.</source>
        <translation>Das Netz als Code von Layerwright, Keras und PyTorch zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Show or hide the settings of layers, data and recipe.</source>
        <translation>Die Einstellungen von Schichten, Daten und Rezept ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide the views of the run.</source>
        <translation>Die Ansichten des Laufs ein- oder ausblenden.</translation>
    </message>
    <message>
        <source>Show or hide what the network predicts for a row that you type.</source>
        <translation>Ein- oder ausblenden, was das Netz für eine eingegebene Zeile vorhersagt.</translation>
    </message>
    <message>
        <source>Show or hide what was found, the column, the features and the file.</source>
        <translation>Zeigt oder verbirgt, was gefunden wurde, die Spalte, die Merkmale und die Datei.</translation>
    </message>
    <message>
        <source>Show the bins after the best temperature</source>
        <translation>Die Bins nach der besten Temperatur zeigen</translation>
    </message>
    <message>
        <source>Show the classes of the validation rows instead of the training rows</source>
        <translation>Die Klassen der Validierungszeilen statt der Trainingszeilen zeigen</translation>
    </message>
    <message>
        <source>Show the column</source>
        <translation>Spalte zeigen</translation>
    </message>
    <message>
        <source>Show the column {name}</source>
        <translation>Spalte {name} zeigen</translation>
    </message>
    <message>
        <source>Show the confusion matrix instead of a row for each class</source>
        <translation>Die Konfusionsmatrix statt einer Zeile pro Klasse zeigen</translation>
    </message>
    <message>
        <source>Show the course of the run</source>
        <translation>Den Verlauf des Laufs zeigen</translation>
    </message>
    <message>
        <source>Show the metrics on rows that training and choosing never saw. Every time is counted.</source>
        <translation>Die Metriken auf Zeilen zeigen, die Training und Auswahl nie gesehen haben. Jedes Mal wird gezählt.</translation>
    </message>
    <message>
        <source>Show the negative gradient and the next step of every optimizer</source>
        <translation>Den negativen Gradienten und den nächsten Schritt jedes Optimierers zeigen</translation>
    </message>
    <message>
        <source>Show the norms as colors, a row for each layer</source>
        <translation>Die Normen als Farben zeigen, eine Zeile für jede Schicht</translation>
    </message>
    <message>
        <source>Show the run as it is now.</source>
        <translation>Den Lauf zeigen, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>Show the run one step earlier.</source>
        <translation>Den Lauf einen Schritt früher zeigen.</translation>
    </message>
    <message>
        <source>Show the run one step later.</source>
        <translation>Den Lauf einen Schritt später zeigen.</translation>
    </message>
    <message>
        <source>Show the spread over the runs from several seeds</source>
        <translation>Die Streuung über die Läufe mit mehreren Seeds zeigen</translation>
    </message>
    <message>
        <source>Show the validation rows as squares</source>
        <translation>Die Validierungszeilen als Quadrate zeigen</translation>
    </message>
    <message>
        <source>Show the version, the license and the libraries.</source>
        <translation>Version, Lizenz und Bibliotheken anzeigen.</translation>
    </message>
    <message>
        <source>Show the very step that the run makes next, with the rows of its batch.</source>
        <translation>Genau den Schritt zeigen, den der Lauf als nächsten macht, mit den Zeilen seines Batches.</translation>
    </message>
    <message>
        <source>Show the weights of another seed. The project stays as it is.</source>
        <translation>Die Gewichte eines anderen Seeds zeigen. Das Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Show the whole network.</source>
        <translation>Das ganze Netz anzeigen.</translation>
    </message>
    <message>
        <source>Show views</source>
        <translation>Ansichten zeigen</translation>
    </message>
    <message>
        <source>Show where the runs from several seeds disagree</source>
        <translation>Zeigen, wo die Läufe mit mehreren Seeds sich uneins sind</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>{layer} anzeigen</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Show {view}</source>
        <translation>{view} zeigen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Shows ROC and precision–recall curves of a class, and the errors and costs at each threshold.</source>
        <translation>Zeigt ROC- und Precision-Recall-Kurve einer Klasse und Fehler und Kosten bei jeder Schwelle.</translation>
    </message>
    <message>
        <source>Shows at once what the trained network answers.</source>
        <translation>Zeigt sofort, was das trainierte Netz antwortet.</translation>
    </message>
    <message>
        <source>Shows every key (Ctrl+F1).</source>
        <translation>Zeigt alle Tasten (Strg+F1).</translation>
    </message>
    <message>
        <source>Shows how its gaps are filled, and how it is encoded and scaled.</source>
        <translation>Zeigt, wie ihre Lücken gefüllt werden und wie sie kodiert und skaliert wird.</translation>
    </message>
    <message>
        <source>Shows how much a step changes the weights of each layer, relative to their size. About 1e-3 is usual, much more is unstable, much less learns slowly.</source>
        <translation>Zeigt, wie stark ein Schritt die Gewichte jeder Schicht relativ ändert. Etwa 1e-3 ist üblich, viel mehr ist instabil, viel weniger lernt langsam.</translation>
    </message>
    <message>
        <source>Shows how signal and gradient travel through the layers before any training.</source>
        <translation>Zeigt, wie Signal und Gradient vor dem Training durch die Schichten laufen.</translation>
    </message>
    <message>
        <source>Shows how the lines become cells, and what became of every line.</source>
        <translation>Zeigt, wie aus den Zeilen Zellen werden und was aus jeder Zeile wurde.</translation>
    </message>
    <message>
        <source>Shows how the weights, gradients and activations of each layer are distributed.</source>
        <translation>Zeigt, wie Gewichte, Gradienten und Aktivierungen jeder Schicht verteilt sind.</translation>
    </message>
    <message>
        <source>Shows how well the network does in each group of a column, such as each country or age.</source>
        <translation>Zeigt, wie gut das Netz in jeder Gruppe einer Spalte ist, etwa in jedem Land oder Alter.</translation>
    </message>
    <message>
        <source>Shows images of the validation rows and what the network takes them for, the wrong ones first.</source>
        <translation>Zeigt Bilder der Validierungszeilen und wofür das Netz sie hält, die falschen zuerst.</translation>
    </message>
    <message>
        <source>Shows it on the Data page. The network stays as it is.</source>
        <translation>Zeigt sie auf der Seite „Daten“. Das Netz bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Shows rows of three features, and the plane of a single unit between two classes.</source>
        <translation>Zeigt Zeilen mit drei Merkmalen und die Ebene einer einzelnen Einheit zwischen zwei Klassen.</translation>
    </message>
    <message>
        <source>Shows the data and the predictions of the network over two of its features.</source>
        <translation>Zeigt die Daten und die Vorhersagen des Netzes über zwei ihrer Merkmale.</translation>
    </message>
    <message>
        <source>Shows the fields again.</source>
        <translation>Zeigt die Felder wieder.</translation>
    </message>
    <message>
        <source>Shows the first rows of the file. Marked cells were converted, are missing, or cannot be read.</source>
        <translation>Zeigt die ersten Zeilen der Datei. Markierte Zellen wurden umgewandelt, fehlen oder sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Shows the gradient norm of each layer during training.</source>
        <translation>Zeigt während des Trainings die Gradientennorm jeder Schicht.</translation>
    </message>
    <message>
        <source>Shows the largest curvature of the loss during training, and beyond which the learning rate is not stable.</source>
        <translation>Zeigt die größte Krümmung des Verlusts im Training, und ab welcher die Lernrate nicht stabil ist.</translation>
    </message>
    <message>
        <source>Shows the loss on the training and validation rows during training.</source>
        <translation>Zeigt während des Trainings den Verlust auf den Trainings- und Validierungszeilen.</translation>
    </message>
    <message>
        <source>Shows the loss over a plane through the weights, with the path of the run on it.</source>
        <translation>Zeigt den Verlust über einer Ebene durch die Gewichte, mit dem Pfad des Laufs darauf.</translation>
    </message>
    <message>
        <source>Shows the metrics on the training and validation rows, the metrics of each class, and the confusion matrix during training.</source>
        <translation>Zeigt während des Trainings die Metriken auf den Trainings- und Validierungszeilen, die Metriken jeder Klasse und die Konfusionsmatrix.</translation>
    </message>
    <message>
        <source>Shows the network, to train it.</source>
        <translation>Zeigt das Netz, um es zu trainieren.</translation>
    </message>
    <message>
        <source>Shows the prediction of a regression over one feature, with the rows it learns from.</source>
        <translation>Zeigt die Vorhersage einer Regression über einem Merkmal, mit den Zeilen, aus denen sie lernt.</translation>
    </message>
    <message>
        <source>Shows the rows as points where a hidden layer puts them, and how it pulls the classes apart.</source>
        <translation>Zeigt die Zeilen als Punkte, wie eine verdeckte Schicht sie anordnet und die Klassen trennt.</translation>
    </message>
    <message>
        <source>Shows the table without its checks.</source>
        <translation>Zeigt die Tabelle ohne ihre Prüfungen.</translation>
    </message>
    <message>
        <source>Shows what is left between the targets of a regression and its predictions.</source>
        <translation>Zeigt, was zwischen den Zielen einer Regression und ihren Vorhersagen übrig bleibt.</translation>
    </message>
    <message>
        <source>Shows whether the probabilities can be believed: how often rows of each probability are right.</source>
        <translation>Zeigt, ob den Wahrscheinlichkeiten zu trauen ist: wie oft Zeilen jeder Wahrscheinlichkeit richtig sind.</translation>
    </message>
    <message>
        <source>Shows which class is taken for which, and the rows of a cell, the surest first.</source>
        <translation>Zeigt, welche Klasse für welche gehalten wird, und die Zeilen einer Zelle, die sichersten zuerst.</translation>
    </message>
    <message>
        <source>Shows which columns the network relies on, and how its answer depends on each.</source>
        <translation>Zeigt, auf welche Spalten sich das Netz stützt und wie seine Antwort von ihnen abhängt.</translation>
    </message>
    <message>
        <source>Shows which training rows are easy, ambiguous or hard, and whose labels are likely wrong.</source>
        <translation>Zeigt, welche Trainingszeilen leicht, mehrdeutig oder schwer sind und welche Labels wahrscheinlich falsch sind.</translation>
    </message>
    <message>
        <source>Shrink the canvas.</source>
        <translation>Die Zeichenfläche verkleinern.</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Sigmoid with binary, softmax with categorical cross-entropy, linear with MSE, MAE and Huber.</source>
        <translation>Sigmoid mit binärer, Softmax mit kategorialer Kreuzentropie, Linear mit MSE, MAE und Huber.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Ein Merkmal</translation>
    </message>
    <message>
        <source>Skip unreadable files</source>
        <translation>Unlesbare Dateien überspringen</translation>
    </message>
    <message>
        <source>Slides small kernels over an image and applies the same weights at every position, so that a feature is recognized wherever it appears.</source>
        <translation>Schiebt kleine Kernel über ein Bild und wendet an jeder Position dieselben Gewichte an, sodass ein Merkmal überall erkannt wird.</translation>
    </message>
    <message>
        <source>Slope for negative inputs.</source>
        <translation>Steigung für negative Eingaben.</translation>
    </message>
    <message>
        <source>Slopes α of layer {k}</source>
        <translation>Steigungen α der Schicht {k}</translation>
    </message>
    <message>
        <source>Small steps always end in the nearer minimum.</source>
        <translation>Kleine Schritte enden immer im näheren Minimum.</translation>
    </message>
    <message>
        <source>Small uniform</source>
        <translation>Gleichverteilung, zu klein</translation>
    </message>
    <message>
        <source>Smaller first weights, clipping by global norm, a lower learning rate, or batch norm.</source>
        <translation>Kleinere erste Gewichte, Begrenzen nach globaler Norm, eine niedrigere Lernrate oder Batch-Normalisierung.</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Smallest change that counts as an improvement.</source>
        <translation>Kleinste Änderung, die als Verbesserung zählt.</translation>
    </message>
    <message>
        <source>Smallest rate, as a fraction of the initial rate.</source>
        <translation>Kleinste Rate als Anteil der anfänglichen Rate.</translation>
    </message>
    <message>
        <source>Smallest rate, as a fraction of the initial rate: r.</source>
        <translation>Kleinste Rate als Anteil der anfänglichen Rate: r.</translation>
    </message>
    <message>
        <source>Smooth the curves with an exponential moving average</source>
        <translation>Die Kurven mit einem exponentiell gewichteten gleitenden Mittel glätten</translation>
    </message>
    <message>
        <source>Smooth the curves with an exponential moving average. A right-click chooses another β, F1 explains it.</source>
        <translation>Die Kurven mit einem exponentiell gewichteten gleitenden Mittel glätten. Ein Rechtsklick wählt ein anderes β, F1 erklärt es.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softmax for several classes, sigmoid for binary classification, linear for regression.</source>
        <translation>Softmax für mehrere Klassen, Sigmoid für binäre Klassifikation, linear für Regression.</translation>
    </message>
    <message>
        <source>Softmax over a single output is always 1. Give Output the linear activation.</source>
        <translation>Softmax über eine einzelne Ausgabe ist immer 1. Für die Ausgabe die lineare Aktivierung wählen.</translation>
    </message>
    <message>
        <source>Softmax regression</source>
        <translation>Softmax-Regression</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <source>Some rows, 32 for example: the compromise that everybody uses.</source>
        <translation>Einige Zeilen, zum Beispiel 32: der Kompromiss, den alle nutzen.</translation>
    </message>
    <message>
        <source>Something is wrong in the run.</source>
        <translation>Im Lauf stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source and split</source>
        <translation>Quelle und Aufteilung</translation>
    </message>
    <message>
        <source>Source: {paper}</source>
        <translation>Quelle: {paper}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Space the selected layers evenly from left to right.</source>
        <translation>Die ausgewählten Schichten gleichmäßig von links nach rechts verteilen.</translation>
    </message>
    <message>
        <source>Space the selected layers evenly from top to bottom.</source>
        <translation>Die ausgewählten Schichten gleichmäßig von oben nach unten verteilen.</translation>
    </message>
    <message>
        <source>Space, Shift+Space</source>
        <translation>Leertaste, Umschalt+Leertaste</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>Kategorische Kreuzentropie für Klassennummern</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Split at random</source>
        <translation>Zufällig aufteilen</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>Spray points of the chosen class</source>
        <translation>Punkte der gewählten Klasse sprühen</translation>
    </message>
    <message>
        <source>Spread of signal and gradient in every layer</source>
        <translation>Streuung von Signal und Gradient in jeder Schicht</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Squared error up to δ, absolute error beyond it: converges like the former and is robust to outliers like the latter. Use it for regression with outliers. δ is in units of the standardized targets.</source>
        <translation>Quadratischer Fehler bis δ, darüber absoluter Fehler: konvergiert wie der erste und ist robust gegen Ausreißer wie der zweite. Geeignet für Regression mit Ausreißern. δ ist in Einheiten der standardisierten Zielwerte angegeben.</translation>
    </message>
    <message>
        <source>Squared hinge loss</source>
        <translation>Quadratischer Hinge-Verlust</translation>
    </message>
    <message>
        <source>Standard deviation of layer {k}, with ε</source>
        <translation>Standardabweichung der Schicht {k}, mit ε</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to the inputs, which are 0 (false) and 1 (true).</source>
        <translation>Standardabweichung des Rauschens, das zu den Eingaben 0 (falsch) und 1 (wahr) addiert wird.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to the points. The radius of the whole data set is 1.</source>
        <translation>Standardabweichung des Rauschens, das zu den Punkten addiert wird. Der Radius des ganzen Datensatzes ist 1.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise added to the target, which lies between −1 and 1.</source>
        <translation>Standardabweichung des Rauschens, das zum Zielwert addiert wird. Er liegt zwischen −1 und 1.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise: σ.</source>
        <translation>Standardabweichung des Rauschens: σ.</translation>
    </message>
    <message>
        <source>Standard deviation: σ.</source>
        <translation>Standardabweichung: σ.</translation>
    </message>
    <message>
        <source>Standardize</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Standardize, or min–max for features with known ends.</source>
        <translation>Standardisieren oder Min–Max bei Merkmalen mit bekannten Enden.</translation>
    </message>
    <message>
        <source>Start at {x}, {y}, step {step}</source>
        <translation>Start bei {x}, {y}, Schritt {step}</translation>
    </message>
    <message>
        <source>Start divisor</source>
        <translation>Startdivisor</translation>
    </message>
    <message>
        <source>Start from smaller weights, clip the gradients, or lower the learning rate.</source>
        <translation>Mit kleineren Gewichten beginnen, die Gradienten begrenzen oder die Lernrate senken.</translation>
    </message>
    <message>
        <source>Start from smaller weights, insert batch norm, or use ReLU.</source>
        <translation>Mit kleineren Gewichten beginnen, Batch-Norm einfügen oder ReLU nehmen.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Start with an empty canvas.</source>
        <translation>Mit einer leeren Zeichenfläche beginnen.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>Std.-Abw.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step and perceptron rule: perceptron. Sigmoid and binary cross-entropy: logistic regression. Softmax and categorical cross-entropy: softmax regression. Linear and mean squared error: linear regression; with an L2 penalty ridge, with L1 lasso. Linear and hinge loss with L2: linear support vector machine.</source>
        <translation>Stufenfunktion und Perzeptronregel: Perzeptron. Sigmoid und binäre Kreuzentropie: logistische Regression. Softmax und kategoriale Kreuzentropie: Softmax-Regression. Linear und mittlerer quadratischer Fehler: lineare Regression; mit L2-Regularisierung Ridge, mit L1 Lasso. Linear und Hinge-Verlust mit L2: lineare Support-Vector-Maschine.</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>Stufenweise Abnahme</translation>
    </message>
    <message>
        <source>Step function</source>
        <translation>Stufenfunktion</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>Einen Batch trainieren</translation>
    </message>
    <message>
        <source>Step one epoch</source>
        <translation>Eine Epoche trainieren</translation>
    </message>
    <message>
        <source>Step size along the negative gradient: η.</source>
        <translation>Schrittweite entlang des negativen Gradienten: η.</translation>
    </message>
    <message>
        <source>Step size of gradient descent. It can be changed during training.</source>
        <translation>Schrittweite des Gradientenabstiegs. Lässt sich während des Trainings ändern.</translation>
    </message>
    <message>
        <source>Step {step:,} is not on the timeline of this run.</source>
        <translation>Schritt {step:,} liegt nicht auf der Zeitleiste dieses Laufs.</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>Step {step} of {last}</source>
        <translation>Schritt {step} von {last}</translation>
    </message>
    <message>
        <source>Steps are so small that the loss crawls. About 1e-3 of the weights a step is usual.</source>
        <translation>Schritte sind so klein, dass der Verlust kriecht. Üblich sind etwa 1e-3 der Gewichte je Schritt.</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly to its full value.</source>
        <translation>Schritte, über die die Lernrate linear auf ihren vollen Wert steigt.</translation>
    </message>
    <message>
        <source>Steps that are too long jump across the valley of the loss and up its other wall. The loss rose in {rises:.0%} of the recorded steps, and a step changed the weights by {share:.1%} of their size.</source>
        <translation>Zu lange Schritte springen über das Tal des Verlusts und die andere Wand hinauf. Der Verlust stieg in {rises:.0%} der aufgezeichneten Schritte, und ein Schritt änderte die Gewichte um {share:.1%} ihrer Größe.</translation>
    </message>
    <message>
        <source>Steps that are too long push ReLU units below zero on every row: watch them stop firing for good.</source>
        <translation>Zu lange Schritte drücken ReLU-Einheiten auf jeder Zeile unter null: Beobachte, wie sie für immer verstummen.</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>Stochastisch</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the folds</source>
        <translation>Folds anhalten</translation>
    </message>
    <message>
        <source>Stop the proof</source>
        <translation>Beweis anhalten</translation>
    </message>
    <message>
        <source>Stops the export. An older file stays as it was.</source>
        <translation>Bricht den Export ab. Eine ältere Datei bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>Stops training when the monitored value has stopped improving, before the network overfits. Without validation rows, the training rows are monitored. However training ends, the weights of the best epoch can be restored, also where early stopping was chosen after it. Continue then goes on from them, with the optimizer&apos;s state of the last step.</source>
        <translation>Beendet das Training, wenn sich der überwachte Wert nicht mehr verbessert, bevor es zur Überanpassung kommt. Ohne Validierungszeilen werden die Trainingszeilen überwacht. Die Gewichte der besten Epoche können wiederhergestellt werden, wie auch immer das Training endet, auch wenn Early Stopping erst nach ihr gewählt wurde. „Fortsetzen“ trainiert dann mit ihnen weiter, mit dem Zustand des Optimierers vom letzten Schritt.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Stratified</source>
        <translation>Geschichtet</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Subtracts a fraction of each weight at each step, apart from the gradient, so that adaptive optimizers do not rescale it (Loshchilov and Hutter, 2019). It adds nothing to the loss.</source>
        <translation>Zieht bei jedem Schritt einen Anteil jedes Gewichts ab, unabhängig vom Gradienten, damit adaptive Optimierer ihn nicht umskalieren (Loshchilov und Hutter, 2019). Trägt nichts zum Verlust bei.</translation>
    </message>
    <message>
        <source>Suggest a network…</source>
        <translation>Netz vorschlagen…</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sum over {count:path|paths}</source>
        <translation>Summe über {count:Pfad|Pfade}</translation>
    </message>
    <message>
        <source>Sum over {count:use|uses}</source>
        <translation>Summe über {count:Verwendung|Verwendungen}</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Surface with the paths of the optimizers</source>
        <translation>Fläche mit den Pfaden der Optimierer</translation>
    </message>
    <message>
        <source>Surfaces for optimizers</source>
        <translation>Flächen für Optimierer</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Tab, arrow keys, Enter</source>
        <translation>Tab, Pfeiltasten, Eingabe</translation>
    </message>
    <message>
        <source>Table file</source>
        <translation>Tabellendatei</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Tables ({patterns});;All files (*)</source>
        <translation>Tabellen ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take a row. If it is on the wrong side, move the line toward it; η tames the jump. Where a line separates the classes, this ends; AND and OR are such, XOR is not.</source>
        <translation>Eine Zeile nehmen. Liegt sie auf der falschen Seite, die Gerade auf sie zu bewegen; η zähmt den Sprung. Wo eine Gerade die Klassen trennt, endet das; AND und OR sind so, XOR nicht.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back a correction</source>
        <translation>Berichtigung zurücknehmen</translation>
    </message>
    <message>
        <source>Take back all</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>Take back all corrections</source>
        <translation>Alle Berichtigungen zurücknehmen</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Zurücknehmen: {what}</translation>
    </message>
    <message>
        <source>Take the learning rate of the range test</source>
        <translation>Die Lernrate des Tests übernehmen</translation>
    </message>
    <message>
        <source>Takes all projects off this list. Their files stay.</source>
        <translation>Nimmt alle Projekte von dieser Liste. Ihre Dateien bleiben.</translation>
    </message>
    <message>
        <source>Takes back what was typed or drawn.</source>
        <translation>Nimmt zurück, was getippt oder gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Takes effect at the next reset.</source>
        <translation>Wirkt nach dem nächsten Zurücksetzen.</translation>
    </message>
    <message>
        <source>Takes it out of its chain and closes the gap.</source>
        <translation>Nimmt sie aus der Kette heraus und schließt die Lücke.</translation>
    </message>
    <message>
        <source>Takes ln(x + 1). Values below {smallest:.10g} are taken for {smallest:.10g}.</source>
        <translation>Bildet ln(x + 1). Werte unter {smallest:.10g} gelten als {smallest:.10g}.</translation>
    </message>
    <message>
        <source>Takes ln(x). Values below {smallest:.10g} are taken for {smallest:.10g}.</source>
        <translation>Bildet ln(x). Werte unter {smallest:.10g} gelten als {smallest:.10g}.</translation>
    </message>
    <message>
        <source>Takes the latest rows for the test and those before them for validation, so that the network is judged on a future that it has not seen. The time is the column with the role time.</source>
        <translation>Nimmt die neuesten Zeilen für den Test und die davor zur Validierung, sodass das Netz an einer Zukunft beurteilt wird, die es nicht gesehen hat. Die Zeit steht in der Spalte mit der Rolle Zeit.</translation>
    </message>
    <message>
        <source>Takes the maximum of each window, per channel: whether a feature is present matters more than where.</source>
        <translation>Nimmt das Maximum jedes Fensters, je Kanal: Ob ein Merkmal vorhanden ist, zählt mehr als wo.</translation>
    </message>
    <message>
        <source>Takes the mean of each channel: one number per channel, whatever the size of the image.</source>
        <translation>Nimmt den Mittelwert jedes Kanals: eine Zahl je Kanal, unabhängig von der Bildgröße.</translation>
    </message>
    <message>
        <source>Takes the mean of each window, per channel: the image becomes smaller and smoother.</source>
        <translation>Nimmt den Mittelwert jedes Fensters, je Kanal: Das Bild wird kleiner und glatter.</translation>
    </message>
    <message>
        <source>Takes the natural logarithm of numbers whose gaps are filled: for amounts and counts that span many sizes. Values below the smallest of the training rows are taken for it, so that every value has a logarithm.</source>
        <translation>Bildet den natürlichen Logarithmus von Zahlen, deren Lücken gefüllt sind: für Beträge und Anzahlen vieler Größenordnungen. Werte unter dem kleinsten der Trainingszeilen gelten als dieser, damit jeder Wert einen Logarithmus hat.</translation>
    </message>
    <message>
        <source>Takes the parts that the column with the role part names, or the folders of pictures: train, validation and test. A part that they do not name is drawn at random from the training rows, the same share of every class.</source>
        <translation>Nimmt die Teile, die die Spalte mit der Rolle Teil oder bei Bildern die Ordner nennen: train, validation und test. Ein Teil, den sie nicht nennen, wird zufällig aus den Trainingszeilen gezogen, von jeder Klasse derselbe Anteil.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Target mean</source>
        <translation>Zielmittelwert</translation>
    </message>
    <message>
        <source>Ten rows validate: watch the validation accuracy jump by ten percent at once.</source>
        <translation>Zehn Zeilen validieren: Beobachte, wie die Validierungsgenauigkeit um zehn Prozent auf einmal springt.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Test learning rates</source>
        <translation>Lernraten testen</translation>
    </message>
    <message>
        <source>Test row {row}</source>
        <translation>Testzeile {row}</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>Testing {rates:rate|rates} from {seeds:seed|seeds}…</source>
        <translation>{rates:Lernrate wird|Lernraten werden} mit {seeds:Seed|Seeds} getestet …</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Texts that are read as another one, such as “nord=Nord”, separated by “&lt;”.</source>
        <translation>Texte, die als ein anderer gelesen werden, etwa „nord=Nord“, getrennt durch „&lt;“.</translation>
    </message>
    <message>
        <source>Texts that mark a missing value, separated by spaces, besides the usual ones.</source>
        <translation>Texte, die einen fehlenden Wert kennzeichnen, durch Leerzeichen getrennt, zusätzlich zu den üblichen.</translation>
    </message>
    <message>
        <source>The accuracy is that of always giving the most frequent class, or R² is 0.</source>
        <translation>Die Genauigkeit ist die, immer die häufigste Klasse zu nennen, oder R² ist 0.</translation>
    </message>
    <message>
        <source>The activation function.</source>
        <translation>Die Aktivierungsfunktion.</translation>
    </message>
    <message>
        <source>The activation of the inserted layer.</source>
        <translation>Die Aktivierung der eingefügten Schicht.</translation>
    </message>
    <message>
        <source>The area under the ROC curve: the probability that a row of a class scores higher for it than a row of another class, ties counting half. 1 is perfect separation, 0.5 is chance. For several classes, the macro average of one class against the rest.</source>
        <translation>Die Fläche unter der ROC-Kurve: die Wahrscheinlichkeit, dass eine Zeile einer Klasse dafür einen höheren Wert bekommt als eine Zeile einer anderen; Gleichstand zählt halb. 1 ist vollkommene Trennung, 0,5 ist Zufall. Bei mehreren Klassen das Makromittel von je einer Klasse gegen die übrigen.</translation>
    </message>
    <message>
        <source>The array {name} is missing from the weights.</source>
        <translation>In den Gewichten fehlt das Array {name}.</translation>
    </message>
    <message>
        <source>The arrays in {file} are damaged: {why}. Open an older copy of the file.</source>
        <translation>Die Arrays in {file} sind beschädigt: {why}. Eine ältere Kopie der Datei öffnen.</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>Die Zelle ist leer.</translation>
    </message>
    <message>
        <source>The cells of the sheet, such as B3:F120. Empty: all that are used.</source>
        <translation>Die Zellen des Tabellenblatts, etwa B3:F120. Leer: alle belegten.</translation>
    </message>
    <message>
        <source>The cells, with tabs between them.</source>
        <translation>Die Zellen, durch Tabulatoren getrennt.</translation>
    </message>
    <message>
        <source>The chain rule, from the loss back to every weight: a product of slopes along the way.</source>
        <translation>Die Kettenregel, vom Verlust zurück zu jedem Gewicht: ein Produkt von Steigungen auf dem Weg.</translation>
    </message>
    <message>
        <source>The checks of the data found nothing.</source>
        <translation>Die Prüfungen der Daten haben nichts gefunden.</translation>
    </message>
    <message>
        <source>The class {name} has one row, so it cannot be validated.</source>
        <translation>Die Klasse {name} hat nur eine Zeile und kann daher nicht validiert werden.</translation>
    </message>
    <message>
        <source>The class {name} has {count:row|rows}, and the most frequent one {most:,}. Class weights balance them.</source>
        <translation>Die Klasse {name} hat {count:Zeile|Zeilen}, die häufigste {most:,}. Klassengewichte gleichen das aus.</translation>
    </message>
    <message>
        <source>The class, and the probability of {classes}</source>
        <translation>Die Klasse und die Wahrscheinlichkeit von {classes}</translation>
    </message>
    <message>
        <source>The class, and the score of {classes}</source>
        <translation>Die Klasse und die Bewertung von {classes}</translation>
    </message>
    <message>
        <source>The classes are balanced by their weights.</source>
        <translation>Die Klassen sind durch Gewichte ausgeglichen.</translation>
    </message>
    <message>
        <source>The classes are the folders in “{folder}”.</source>
        <translation>Die Klassen sind die Ordner in „{folder}“.</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>Die Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard contains no layers. Copy some layers first, here or in another window.</source>
        <translation>Die Zwischenablage enthält keine Schichten. Zuerst Schichten kopieren, hier oder in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>The code appears once the network has no problems. {problem}</source>
        <translation>Der Code erscheint, sobald das Netz keine Probleme hat. {problem}</translation>
    </message>
    <message>
        <source>The color behind the transparent parts of images.</source>
        <translation>Die Farbe hinter den durchsichtigen Teilen von Bildern.</translation>
    </message>
    <message>
        <source>The color behind the transparent parts of pictures.</source>
        <translation>Die Farbe hinter den durchsichtigen Teilen von Bildern.</translation>
    </message>
    <message>
        <source>The column is left out.</source>
        <translation>Die Spalte ist ausgelassen.</translation>
    </message>
    <message>
        <source>The column it is computed from.</source>
        <translation>Die Spalte, aus der es berechnet wird.</translation>
    </message>
    <message>
        <source>The column of a finding</source>
        <translation>Die Spalte eines Befunds</translation>
    </message>
    <message>
        <source>The column to predict. If empty, it is the last one.</source>
        <translation>Die Spalte, die vorhergesagt wird. Ohne Angabe ist es die letzte.</translation>
    </message>
    <message>
        <source>The columns are being shuffled…</source>
        <translation>Die Spalten werden gemischt …</translation>
    </message>
    <message>
        <source>The columns differ in length. Make them equally long.</source>
        <translation>Die Spalten sind verschieden lang. Alle gleich lang machen.</translation>
    </message>
    <message>
        <source>The comparison was stopped before all of its runs had ended.</source>
        <translation>Der Vergleich wurde angehalten, bevor alle seine Läufe zu Ende waren.</translation>
    </message>
    <message>
        <source>The cosine of a number in radians: for values that repeat.</source>
        <translation>Der Kosinus einer Zahl im Bogenmaß: für Werte, die sich wiederholen.</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>Der Kurs</translation>
    </message>
    <message>
        <source>The cube of a number: for curves that bend twice.</source>
        <translation>Die dritte Potenz einer Zahl: für Kurven, die sich zweimal biegen.</translation>
    </message>
    <message>
        <source>The curve to show: the loss or a metric</source>
        <translation>Die gezeigte Kurve: der Verlust oder eine Metrik</translation>
    </message>
    <message>
        <source>The darker, the larger the standard deviation of the predictions over the runs.</source>
        <translation>Je dunkler, desto größer ist die Standardabweichung der Vorhersagen über die Läufe.</translation>
    </message>
    <message>
        <source>The darker, the more runs do not predict the most frequent class. Lines: the borders of every run.</source>
        <translation>Je dunkler, desto mehr Läufe sagen nicht die häufigste Klasse vorher. Linien: die Grenzen jedes Laufs.</translation>
    </message>
    <message>
        <source>The data</source>
        <translation>Die Daten</translation>
    </message>
    <message>
        <source>The data cannot be used: {error}. Choose other data.</source>
        <translation>Die Daten lassen sich nicht verwenden: {error}. Bitte andere Daten wählen.</translation>
    </message>
    <message>
        <source>The data cannot go along. {reason}</source>
        <translation>Die Daten können nicht mitgegeben werden. {reason}</translation>
    </message>
    <message>
        <source>The data does not fit into memory. Choose a smaller file.</source>
        <translation>Die Daten passen nicht in den Speicher. Bitte eine kleinere Datei wählen.</translation>
    </message>
    <message>
        <source>The data has changed since this network was trained. It is read again: train once it is there.</source>
        <translation>Die Daten haben sich seit dem Training dieses Netzes geändert. Sie werden neu gelesen: danach trainieren.</translation>
    </message>
    <message>
        <source>The data has classes, but the loss or the output layer does not fit them.</source>
        <translation>Die Daten enthalten Klassen, aber der Verlust oder die Ausgabeschicht passt nicht dazu.</translation>
    </message>
    <message>
        <source>The data has no class {label!r}. Choose one that it has.</source>
        <translation>Die Daten haben keine Klasse {label!r}. Eine wählen, die sie haben.</translation>
    </message>
    <message>
        <source>The data has no test rows. Choose a share for the test, and train again before it is judged.</source>
        <translation>Die Daten haben keine Testzeilen. Einen Anteil für den Test wählen und vor dem Beurteilen neu trainieren.</translation>
    </message>
    <message>
        <source>The data has numeric targets, but the loss or the output layer does not fit them.</source>
        <translation>Die Daten enthalten numerische Zielwerte, aber der Verlust oder die Ausgabeschicht passt nicht dazu.</translation>
    </message>
    <message>
        <source>The data has too many columns to shuffle each of them.</source>
        <translation>Die Daten haben zu viele Spalten, um jede zu mischen.</translation>
    </message>
    <message>
        <source>The data in {folds:fold|folds}</source>
        <translation>Die Daten in {folds:Fold|Folds}</translation>
    </message>
    <message>
        <source>The data is no table, so it cannot be split {way}. Choose another split.</source>
        <translation>Die Daten sind keine Tabelle und lassen sich nicht {way} aufteilen. Eine andere Aufteilung wählen.</translation>
    </message>
    <message>
        <source>The data is not what the model was trained on: {differences}. {remedy}</source>
        <translation>Die Daten sind nicht die, mit denen das Modell trainiert wurde: {differences}. {remedy}</translation>
    </message>
    <message>
        <source>The data is not what the network was trained on: {differences}. Train it again before it is judged.</source>
        <translation>Die Daten sind nicht die, mit denen das Netz trainiert wurde: {differences}. Vor dem Beurteilen neu trainieren.</translation>
    </message>
    <message>
        <source>The data is not what this network was trained on: {differences}. The network answers as it was trained.</source>
        <translation>Die Daten sind nicht die, mit denen dieses Netz trainiert wurde: {differences}. Das Netz antwortet so, wie es trainiert wurde.</translation>
    </message>
    <message>
        <source>The data is still being read.</source>
        <translation>Die Daten werden noch gelesen.</translation>
    </message>
    <message>
        <source>The data is still being read. Try again in a moment.</source>
        <translation>Die Daten werden noch geladen. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The data is too small for {folds:fold|folds}: some would have no rows. Choose fewer folds.</source>
        <translation>Die Daten sind zu klein für {folds:Fold|Folds}: Manche hätten keine Zeilen. Weniger Folds wählen.</translation>
    </message>
    <message>
        <source>The data of a judgement</source>
        <translation>Die Daten einer Beurteilung</translation>
    </message>
    <message>
        <source>The day from which days are counted, in days since 1970.</source>
        <translation>Der Tag, ab dem Tage gezählt werden, in Tagen seit 1970.</translation>
    </message>
    <message>
        <source>The decimal mark of its numbers. Empty: detected.</source>
        <translation>Das Dezimalzeichen ihrer Zahlen. Leer: erkannt.</translation>
    </message>
    <message>
        <source>The decimal mark of numbers. Empty: detected for each column.</source>
        <translation>Das Dezimalzeichen von Zahlen. Leer: wird für jede Spalte erkannt.</translation>
    </message>
    <message>
        <source>The difference from Adam is usually small.</source>
        <translation>Der Unterschied zu Adam ist meist klein.</translation>
    </message>
    <message>
        <source>The distance from 0.</source>
        <translation>Der Abstand von 0.</translation>
    </message>
    <message>
        <source>The dropped block</source>
        <translation>Der abgelegte Block</translation>
    </message>
    <message>
        <source>The edit of weights of this run was forgotten. Training begins with the weights of the seed.</source>
        <translation>Die Änderung von Gewichten dieses Laufs wurde verworfen. Das Training beginnt mit den Gewichten des Seeds.</translation>
    </message>
    <message>
        <source>The effective step is {rate} times the gradient.</source>
        <translation>Der wirksame Schritt ist das {rate}-Fache des Gradienten.</translation>
    </message>
    <message>
        <source>The encoding of the text, such as utf-8 or cp1251. Empty: detected.</source>
        <translation>Die Kodierung des Textes, etwa utf-8 oder cp1251. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>The engine could not be prepared: {error}. Press Train to try again.</source>
        <translation>Die Engine konnte nicht vorbereitet werden: {error}. „Trainieren“ versucht es erneut.</translation>
    </message>
    <message>
        <source>The exponential makes it slower than ReLU.</source>
        <translation>Die Exponentialfunktion macht sie langsamer als ReLU.</translation>
    </message>
    <message>
        <source>The export was canceled. Nothing was written to {name}.</source>
        <translation>Der Export wurde abgebrochen. In {name} wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The feature has no column. Choose one.</source>
        <translation>Das Merkmal hat keine Spalte. Eine wählen.</translation>
    </message>
    <message>
        <source>The features of a gap.</source>
        <translation>Die Merkmale einer Lücke.</translation>
    </message>
    <message>
        <source>The field collapsed of a group must be true or false, not {value!r:.40}.</source>
        <translation>Das Feld collapsed einer Gruppe muss true oder false sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>The figures are optimistic now, because what was changed in between may have been chosen by them.</source>
        <translation>Die Werte sind jetzt zu günstig, weil nach ihnen gewählt worden sein kann, was dazwischen geändert wurde.</translation>
    </message>
    <message>
        <source>The figures of a judgement</source>
        <translation>Die Werte einer Beurteilung</translation>
    </message>
    <message>
        <source>The file cannot be run</source>
        <translation>Die Datei lässt sich nicht ausführen</translation>
    </message>
    <message>
        <source>The file does not agree with itself, either: in float64 it predicts otherwise than in float32, by {difference}. Its numbers are too large beside their differences. Scale the inputs of the model, train it again, and export it again.</source>
        <translation>Auch die Datei stimmt nicht mit sich überein: In float64 sagt sie etwas anderes vorher als in float32, um {difference}. Ihre Zahlen sind zu groß neben ihren Unterschieden. Die Eingaben des Modells skalieren, es erneut trainieren und exportieren.</translation>
    </message>
    <message>
        <source>The file does not say how large the numbers of {columns} are: sliders and test rows of exports go from {low:,} to {high:,}. Predictions do not depend on that.</source>
        <translation>Die Datei sagt nicht, wie groß die Zahlen von {columns} sind: Regler und Testzeilen von Exporten gehen von {low:,} bis {high:,}. Die Vorhersagen hängen davon nicht ab.</translation>
    </message>
    <message>
        <source>The file from end to end</source>
        <translation>Die Datei von Anfang bis Ende</translation>
    </message>
    <message>
        <source>The file has {exact} without a prefix, so {other} belongs to something else.</source>
        <translation>Die Datei hat {exact} ohne Vorsilbe, also gehört {other} zu etwas anderem.</translation>
    </message>
    <message>
        <source>The file has {found:array|arrays} for it, but it needs {count}.</source>
        <translation>Die Datei hat {found:Array|Arrays} für sie, sie braucht aber {count}.</translation>
    </message>
    <message>
        <source>The file holds the same weights, bit for bit</source>
        <translation>Die Datei enthält dieselben Gewichte, Bit für Bit</translation>
    </message>
    <message>
        <source>The file is kept as {name}. Do not use it.</source>
        <translation>Die Datei liegt als {name} bereit. Nicht verwenden.</translation>
    </message>
    <message>
        <source>The file is read as {encoding}, for example {example}. If letters are wrong, choose another encoding.</source>
        <translation>Die Datei wird als {encoding} gelesen, zum Beispiel {example}. Stimmen Buchstaben nicht, eine andere Codierung wählen.</translation>
    </message>
    <message>
        <source>The file names {count:class|classes} for {units:output|outputs}, which do not go together.</source>
        <translation>Die Datei nennt {count:Klasse|Klassen} für {units:Ausgabe|Ausgaben}, was nicht zusammenpasst.</translation>
    </message>
    <message>
        <source>The file of images, such as train-images-idx3-ubyte.</source>
        <translation>Die Bilddatei, etwa train-images-idx3-ubyte.</translation>
    </message>
    <message>
        <source>The file of labels. If empty, it is the file next to the images whose name has labels for images.</source>
        <translation>Die Datei mit den Labels. Ohne Angabe ist es die Datei neben den Bildern, deren Name labels statt images enthält.</translation>
    </message>
    <message>
        <source>The file says something else in {differ} of {rows:row|rows}</source>
        <translation>Die Datei sagt in {differ} von {rows:Zeile|Zeilen} etwas anderes</translation>
    </message>
    <message>
        <source>The file says the same as this program</source>
        <translation>Die Datei sagt dasselbe wie dieses Programm</translation>
    </message>
    <message>
        <source>The file turns the texts of {columns} into numbers from a list, which is shown as target mean here.</source>
        <translation>Die Datei macht aus den Texten von {columns} Zahlen nach einer Liste; hier wird das als Zielmittelwert gezeigt.</translation>
    </message>
    <message>
        <source>The file with the table.</source>
        <translation>Die Datei mit der Tabelle.</translation>
    </message>
    <message>
        <source>The fingerprint of a judgement</source>
        <translation>Der Fingerabdruck einer Beurteilung</translation>
    </message>
    <message>
        <source>The first weights</source>
        <translation>Die ersten Gewichte</translation>
    </message>
    <message>
        <source>The fold that validates.</source>
        <translation>Der Fold, der validiert.</translation>
    </message>
    <message>
        <source>The folder that contains a subfolder of images per class.</source>
        <translation>Der Ordner, der je Klasse einen Unterordner mit Bildern enthält.</translation>
    </message>
    <message>
        <source>The folds cannot be trained: {error}.</source>
        <translation>Die Folds können nicht trainiert werden: {error}.</translation>
    </message>
    <message>
        <source>The folds start from random weights, not from those of the file.</source>
        <translation>Die Folds beginnen mit zufälligen Gewichten, nicht mit denen aus der Datei.</translation>
    </message>
    <message>
        <source>The folds were stopped.</source>
        <translation>Die Folds wurden angehalten.</translation>
    </message>
    <message>
        <source>The fraction of rows whose class is predicted correctly. Where one class is rare, always predicting the other one scores high; precision and recall show the difference.</source>
        <translation>Der Anteil der Zeilen, deren Klasse richtig vorhergesagt wird. Wo eine Klasse selten ist, erreicht schon einen hohen Wert, wer immer die andere nennt; Precision und Recall zeigen den Unterschied.</translation>
    </message>
    <message>
        <source>The fraction of rows whose true class is among the k classes with the highest outputs. Useful where many classes are similar. Of classes with equal outputs, the first ranks higher.</source>
        <translation>Der Anteil der Zeilen, deren wahre Klasse unter den k Klassen mit den höchsten Ausgaben ist. Nützlich, wo viele Klassen ähnlich sind. Von Klassen mit gleichen Ausgaben steht die erste höher.</translation>
    </message>
    <message>
        <source>The fraction of the variance of the targets that is explained: 1 is perfect, 0 is no better than always predicting the mean, and negative values are worse. With several targets, the mean over them.</source>
        <translation>Der Anteil der Varianz der Zielwerte, der erklärt wird: 1 ist vollkommen, 0 nicht besser als immer der Mittelwert, und negative Werte sind schlechter. Bei mehreren Zielen das Mittel darüber.</translation>
    </message>
    <message>
        <source>The gain over SiLU is small, the cost is not.</source>
        <translation>Der Gewinn gegenüber SiLU ist klein, die Kosten sind es nicht.</translation>
    </message>
    <message>
        <source>The gradient norm of the first layers is below {small:g}, or below {share:g} of the largest, and their weights stand still. In Gradients the lines fan out by powers of ten.</source>
        <translation>Die Gradientennorm der ersten Schichten liegt unter {small:g} oder unter dem {share:g}-Fachen der größten, und ihre Gewichte stehen still. In Gradienten fächern sich die Linien um Zehnerpotenzen auf.</translation>
    </message>
    <message>
        <source>The gradient of a weight is proportional to its input. An income of 40,000 beside an age of 40 makes a valley a thousand times as steep one way as the other.</source>
        <translation>Der Gradient eines Gewichts ist proportional zu seiner Eingabe. Ein Einkommen von 40.000 neben einem Alter von 40 macht ein Tal in einer Richtung tausendmal so steil wie in der anderen.</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall: high only where both are. Over all classes it is the macro average, so that a rare class counts as much as a common one.</source>
        <translation>Das harmonische Mittel von Precision und Recall: nur hoch, wo beide es sind. Über alle Klassen das Makromittel, sodass eine seltene Klasse so viel zählt wie eine häufige.</translation>
    </message>
    <message>
        <source>The hash of a row</source>
        <translation>Der Hash einer Zeile</translation>
    </message>
    <message>
        <source>The header has one name less than the rows. The first column is read as row names.</source>
        <translation>Die Kopfzeile hat einen Namen weniger, als die Zeilen Werte haben. Die erste Spalte wird als Zeilennamen gelesen.</translation>
    </message>
    <message>
        <source>The header is one of Orange, which says types and roles of the columns.</source>
        <translation>Die Kopfzeile ist im Format von Orange, das Typen und Rollen der Spalten angibt.</translation>
    </message>
    <message>
        <source>The header is repeated, which is left out: line {lines}.</source>
        <translation>Die Kopfzeile kommt noch einmal vor und wird ausgelassen: Zeile {lines}.</translation>
    </message>
    <message>
        <source>The id of a layer must be an integer greater than 0, not {id!r:.40}.</source>
        <translation>Die Nummer einer Schicht muss eine ganze Zahl größer als 0 sein, nicht {id!r:.40}.</translation>
    </message>
    <message>
        <source>The identity. Use it for the output of a regression; between layers it adds no expressive power.</source>
        <translation>Die Identität. Geeignet für die Ausgabe einer Regression; zwischen Schichten erhöht sie die Ausdrucksstärke nicht.</translation>
    </message>
    <message>
        <source>The images in {folder} have {width:,} × {height:,} pixels, too many to train on. Set an image size of at most {most}.</source>
        <translation>Die Bilder in {folder} haben {width:,} × {height:,} Pixel, zu viele zum Trainieren. Eine Bildgröße von höchstens {most} angeben.</translation>
    </message>
    <message>
        <source>The inputs are not scaled and reach {largest:,.4g}. Most networks need inputs of about 1 to learn.</source>
        <translation>Die Eingaben sind nicht skaliert und reichen bis {largest:,.4g}. Die meisten Netze brauchen zum Lernen Eingaben um 1.</translation>
    </message>
    <message>
        <source>The inverse square root unit (Carlile et al., 2017): like tanh, but it needs a square root and no exponential. It saturates at ±1/√α, where its gradient vanishes; α = 0 makes it linear.</source>
        <translation>Die Inverse Square Root Unit (Carlile et al., 2017): wie tanh, braucht aber eine Wurzel statt einer Exponentialfunktion. Sättigt bei ±1/√α, wo der Gradient verschwindet; mit α = 0 ist sie linear.</translation>
    </message>
    <message>
        <source>The kernel {name} of {own} became one of {whole} with zeros, as a layer here is square and reads all channels. Predictions stay the same; training on changes the zeros, too.</source>
        <translation>Der Kernel {name} mit {own} wurde zu einem mit {whole}, der mit Nullen aufgefüllt ist, denn eine Schicht hier ist quadratisch und liest alle Kanäle. Die Vorhersagen bleiben gleich; weiteres Training ändert auch die Nullen.</translation>
    </message>
    <message>
        <source>The kind of a finding</source>
        <translation>Die Art eines Befunds</translation>
    </message>
    <message>
        <source>The label is right: do not list this row again.</source>
        <translation>Das Label stimmt: diese Zeile nicht mehr aufführen.</translation>
    </message>
    <message>
        <source>The labels of {file} are missing: there is no {name} next to it. Choose the file with the labels.</source>
        <translation>Die Labels zu {file} fehlen: Daneben liegt keine Datei {name}. Bitte die Datei mit den Labels wählen.</translation>
    </message>
    <message>
        <source>The landscape is computed once the run pauses.</source>
        <translation>Die Landschaft wird berechnet, sobald der Lauf pausiert.</translation>
    </message>
    <message>
        <source>The last change of the network is still being made. Try again in a moment.</source>
        <translation>Die letzte Änderung des Netzes ist noch in Arbeit. In einem Moment noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The last good weights were kept.</source>
        <translation>Die letzten guten Gewichte sind erhalten.</translation>
    </message>
    <message>
        <source>The last layer has {count:output|outputs}, too many for a prediction.</source>
        <translation>Die letzte Schicht hat {count:Ausgabe|Ausgaben}, zu viele für eine Vorhersage.</translation>
    </message>
    <message>
        <source>The last weights need not be the best ones.</source>
        <translation>Die letzten Gewichte müssen nicht die besten sein.</translation>
    </message>
    <message>
        <source>The latest rows by {name} are held out for validation.</source>
        <translation>Die nach {name} neuesten Zeilen werden zur Validierung zurückgehalten.</translation>
    </message>
    <message>
        <source>The layer gives the same for every row, so that there is nothing to tell them apart by.</source>
        <translation>Die Schicht gibt für alle Zeilen dasselbe aus, sodass nichts sie unterscheidet.</translation>
    </message>
    <message>
        <source>The layer to begin with for rows of a table. Give it a nonlinear activation, and initialize ReLU with He, tanh and sigmoid with Glorot.</source>
        <translation>Die Schicht für den Anfang bei Zeilen einer Tabelle. Mit nichtlinearer Aktivierung; ReLU mit He initialisieren, Tanh und Sigmoid mit Glorot.</translation>
    </message>
    <message>
        <source>The layers are imported. The file has no weights, so there was nothing to compare.</source>
        <translation>Die Schichten sind importiert. Die Datei hat keine Gewichte, also war nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The layers from the first to the last, on a log scale. The signal is the standard deviation of the outputs of a layer on training rows, of the output layer before its activation; the gradient is the root mean square of ∂ℓ/∂y with respect to the same outputs. The title says by what factor the signal changes on its way forward, and the gradient on its way back. All is computed with the weights that the initializers draw for the seed.</source>
        <translation>Die Schichten von der ersten zur letzten, auf einer logarithmischen Achse. Das Signal ist die Standardabweichung der Ausgaben einer Schicht auf Trainingszeilen, bei der Ausgabeschicht vor ihrer Aktivierung; der Gradient ist das quadratische Mittel von ∂ℓ/∂y nach denselben Ausgaben. Der Titel nennt den Faktor, um den sich das Signal auf dem Hinweg ändert und der Gradient auf dem Rückweg. Alles ist mit den Gewichten berechnet, die die Initialisierungen für den Seed ziehen.</translation>
    </message>
    <message>
        <source>The layers of a group</source>
        <translation>Das Feld layers einer Gruppe</translation>
    </message>
    <message>
        <source>The layers of a group must be ids of existing layers, not {id!r:.40}.</source>
        <translation>Die Schichten einer Gruppe müssen Nummern vorhandener Schichten sein, nicht {id!r:.40}.</translation>
    </message>
    <message>
        <source>The learning rate decreases along half a cosine, then restarts, so that training can settle more than once (Loshchilov and Hutter, 2017, equation 5). Like PyTorch&apos;s CosineAnnealingWarmRestarts, updated at each step.</source>
        <translation>Die Lernrate sinkt entlang eines halben Kosinus und startet dann neu, sodass das Training mehrmals konvergieren kann (Loshchilov und Hutter, 2017, Gleichung 5). Wie PyTorchs CosineAnnealingWarmRestarts, bei jedem Schritt aktualisiert.</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every n epochs. Like PyTorch&apos;s StepLR.</source>
        <translation>Die Lernrate wird alle n Epochen mit einem Faktor multipliziert. Wie PyTorchs StepLR.</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by the same factor after each epoch. Like PyTorch&apos;s ExponentialLR.</source>
        <translation>Die Lernrate wird nach jeder Epoche mit demselben Faktor multipliziert. Wie PyTorchs ExponentialLR.</translation>
    </message>
    <message>
        <source>The learning rate is too high</source>
        <translation>Die Lernrate ist zu hoch</translation>
    </message>
    <message>
        <source>The learning rate is too low</source>
        <translation>Die Lernrate ist zu niedrig</translation>
    </message>
    <message>
        <source>The learning rate rises to its maximum and then decreases to almost zero by the last step: fast, and tolerant of a high rate (Smith and Topin, 2018). Like PyTorch&apos;s OneCycleLR with cosine annealing.</source>
        <translation>Die Lernrate steigt auf ihr Maximum und sinkt dann bis zum letzten Schritt auf fast null: schnell, und tolerant gegenüber hohen Raten (Smith und Topin, 2018). Wie PyTorchs OneCycleLR mit Kosinus.</translation>
    </message>
    <message>
        <source>The learning rate stays constant.</source>
        <translation>Die Lernrate bleibt konstant.</translation>
    </message>
    <message>
        <source>The left button draws on the image, the right one erases; arrow keys, Return and Delete do so, too. The buttons below it go to the image before or after, and clear it. The lists in the title choose what is shown, and the class. The mouse reads a pixel. The menu saves the map as CSV.</source>
        <translation>Die linke Taste zeichnet auf dem Bild, die rechte radiert; das tun auch Pfeiltasten, Eingabetaste und Entf. Die Knöpfe darunter gehen zum vorigen oder nächsten Bild und leeren es. Die Listen im Titel wählen, was gezeigt wird, und die Klasse. Die Maus liest ein Pixel ab. Das Menü speichert die Karte als CSV.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Die Gerade</translation>
    </message>
    <message>
        <source>The line a · {x} + b · {y} + c = 0. Drag it on the plot: its middle moves it, its ends turn it.</source>
        <translation>Die Gerade a · {x} + b · {y} + c = 0. Auf dem Bild ziehen: Ihre Mitte verschiebt sie, ihre Enden drehen sie.</translation>
    </message>
    <message>
        <source>The line {y} = slope · {x} + intercept. Drag it: its middle moves it, its ends turn it.</source>
        <translation>Die Gerade {y} = Steigung · {x} + Achsenabschnitt. Ziehen: Die Mitte verschiebt sie, die Enden drehen sie.</translation>
    </message>
    <message>
        <source>The list in the title chooses the column; of several targets, another list chooses one. The menu saves the figures as CSV.</source>
        <translation>Die Liste im Titel wählt die Spalte; bei mehreren Zielen wählt eine weitere Liste eines. Das Menü speichert die Zahlen als CSV.</translation>
    </message>
    <message>
        <source>The list in the title chooses the layer. The mouse reads a row, a double-click follows it through the network. The chip hides the validation rows. The menu saves the points as CSV.</source>
        <translation>Die Liste im Titel wählt die Schicht. Die Maus liest eine Zeile ab, ein Doppelklick verfolgt sie durch das Netz. Der Chip blendet die Validierungszeilen aus. Das Menü speichert die Punkte als CSV.</translation>
    </message>
    <message>
        <source>The list in the title chooses what is counted. The chip time shows the course of the run, the chip log turns the axes from plain values to powers of ten. The mouse reads the bin, its share and the quantiles. In the past of the run, it ends at the step that is looked at. The menu saves all bins as CSV.</source>
        <translation>Die Liste im Titel wählt, was gezählt wird. Der Schalter Zeit zeigt den Verlauf des Laufs, der Schalter log macht aus Achsen mit gleichen Abständen solche aus Zehnerpotenzen. Die Maus liest die Klasse, ihren Anteil und die Quantile ab. In der Vergangenheit des Laufs endet die Ansicht beim betrachteten Schritt. Das Menü speichert alle Klassen als CSV.</translation>
    </message>
    <message>
        <source>The list in the title chooses what is judged: the predicted class, or one class. The chip T divides the inputs of the softmax or sigmoid by the temperature with the lowest cross-entropy on these rows, and shows the bins after it; no predicted class changes. The mouse reads a bin. The menu saves the bins as CSV.</source>
        <translation>Die Liste im Titel wählt, was beurteilt wird: die vorhergesagte Klasse oder eine Klasse. Der Knopf T teilt die Eingaben von Softmax oder Sigmoid durch die Temperatur mit der kleinsten Kreuzentropie auf diesen Zeilen und zeigt die Bins danach; keine vorhergesagte Klasse ändert sich. Die Maus liest einen Bin. Das Menü speichert die Bins als CSV.</translation>
    </message>
    <message>
        <source>The loss as this one weight moves; the line is the slope.</source>
        <translation>Der Verlust, wenn sich nur dieses Gewicht bewegt; die Linie ist die Steigung.</translation>
    </message>
    <message>
        <source>The loss became infinite or NaN. The run stops, names the step and the layer, and keeps the last good weights.</source>
        <translation>Der Verlust wurde unendlich oder NaN. Der Lauf endet, nennt Schritt und Schicht und behält die letzten guten Gewichte.</translation>
    </message>
    <message>
        <source>The loss does not fall</source>
        <translation>Der Verlust sinkt nicht</translation>
    </message>
    <message>
        <source>The loss has settled. A single layer answers with a straight line, or plane, whatever its weights are, and that does not fit even the rows it learns from.</source>
        <translation>Der Verlust hat sich gesetzt. Eine einzelne Schicht antwortet mit einer geraden Linie oder Ebene, welche Gewichte sie auch hat, und das passt nicht einmal zu den Zeilen, aus denen sie lernt.</translation>
    </message>
    <message>
        <source>The loss is above that of a guess, or a step changes the weights by more than {high:.0%} of their size and the loss goes up as often as down.</source>
        <translation>Der Verlust liegt über dem des Ratens, oder ein Schritt ändert die Gewichte um mehr als {high:.0%} ihrer Größe und der Verlust steigt so oft, wie er fällt.</translation>
    </message>
    <message>
        <source>The loss over all weights is a landscape, and training is a walk downhill in it.</source>
        <translation>Der Verlust über allen Gewichten ist eine Landschaft, und Training ist ein Weg bergab darin.</translation>
    </message>
    <message>
        <source>The loss over two weights needs a network with weights: train it, or pause before its first step.</source>
        <translation>Der Verlust über zwei Gewichten braucht ein Netz mit Gewichten: das Netz trainieren, oder vor dem ersten Schritt anhalten.</translation>
    </message>
    <message>
        <source>The mean absolute difference between output and target, in the units of the target. With several targets, the mean over them.</source>
        <translation>Der mittlere absolute Unterschied zwischen Ausgabe und Zielwert, in den Einheiten des Ziels. Bei mehreren Zielen das Mittel darüber.</translation>
    </message>
    <message>
        <source>The mean and the spread of a batch of {rows:row|rows} are mostly chance, and {layers} divides by them. Choose a larger batch size in Recipe.</source>
        <translation>Mittelwert und Streuung eines Batches von {rows:Zeile|Zeilen} sind großenteils Zufall, und {layers} teilt durch sie. Im Rezept eine größere Batch-Größe wählen.</translation>
    </message>
    <message>
        <source>The mean and the spread of so few rows are mostly chance, and of one row the result is always 0.</source>
        <translation>Mittelwert und Streuung so weniger Zeilen sind meist Zufall, und bei einer Zeile ist das Ergebnis immer 0.</translation>
    </message>
    <message>
        <source>The mean of a tiny batch is mostly chance, that of one row is the row itself. Prediction uses running averages, so that the two can differ.</source>
        <translation>Der Mittelwert eines winzigen Batches ist meist Zufall, der einer einzigen Zeile die Zeile selbst. Die Vorhersage nutzt laufende Mittelwerte, sodass beide sich unterscheiden können.</translation>
    </message>
    <message>
        <source>The mean of the absolute errors. Use it for regression with outliers, which count in proportion to their error. Its gradient does not decrease near the target, so it needs a small learning rate to converge.</source>
        <translation>Der Mittelwert der absoluten Fehler. Geeignet für Regression mit Ausreißern, die proportional zu ihrem Fehler zählen. Der Gradient nimmt nahe am Zielwert nicht ab, sodass für die Konvergenz eine kleine Lernrate nötig ist.</translation>
    </message>
    <message>
        <source>The mean of the squared errors. Use it for regression. A few outliers can dominate it.</source>
        <translation>Der Mittelwert der quadrierten Fehler. Geeignet für Regression. Wenige Ausreißer können ihn dominieren.</translation>
    </message>
    <message>
        <source>The means of a gap.</source>
        <translation>Die Mittelwerte einer Lücke.</translation>
    </message>
    <message>
        <source>The means of every text.</source>
        <translation>Die Mittelwerte jedes Textes.</translation>
    </message>
    <message>
        <source>The model expects rows of shape {shape}, but these have shape {other}.</source>
        <translation>Das Modell erwartet Zeilen der Form {shape}, diese haben aber die Form {other}.</translation>
    </message>
    <message>
        <source>The model has no class {name!r}. Its classes are {classes}.</source>
        <translation>Das Modell hat keine Klasse {name!r}. Seine Klassen sind {classes}.</translation>
    </message>
    <message>
        <source>The model has {count:input|inputs}; a network here has one.</source>
        <translation>Das Modell hat {count:Eingabe|Eingaben}; ein Netz hier hat eine.</translation>
    </message>
    <message>
        <source>The model is a classifier, but the targets are numeric.</source>
        <translation>Das Modell ist ein Klassifikator, die Zielwerte sind aber Zahlen.</translation>
    </message>
    <message>
        <source>The model is a regression, but the targets are classes.</source>
        <translation>Das Modell ist eine Regression, die Zielwerte sind aber Klassen.</translation>
    </message>
    <message>
        <source>The model is not trained yet. Call fit first.</source>
        <translation>Das Modell ist noch nicht trainiert. Zuerst fit aufrufen.</translation>
    </message>
    <message>
        <source>The model predicts {count:target|targets}, but this data has {other}.</source>
        <translation>Das Modell sagt {count:Zielgröße|Zielgrößen} vorher, diese Daten haben aber {other}.</translation>
    </message>
    <message>
        <source>The model takes rows of shape {shape}. Import networks for rows (features), or images (height, width) or (height, width, channels), of known size.</source>
        <translation>Das Modell nimmt Zeilen der Form {shape}. Importieren lassen sich Netze für Zeilen (Merkmale) oder für Bilder (Höhe, Breite) oder (Höhe, Breite, Kanäle) bekannter Größe.</translation>
    </message>
    <message>
        <source>The model was not trained on a table. Pass an array.</source>
        <translation>Das Modell wurde nicht mit einer Tabelle trainiert. Ein Array übergeben.</translation>
    </message>
    <message>
        <source>The model was not trained on a table. Pass x and y.</source>
        <translation>Das Modell wurde nicht mit einer Tabelle trainiert. x und y übergeben.</translation>
    </message>
    <message>
        <source>The model was trained without a header, but line {line} of {name} has names. It is skipped, and the columns are taken in their order.</source>
        <translation>Das Modell wurde ohne Kopfzeile trainiert, aber Zeile {line} von {name} enthält Namen. Sie wird übersprungen, und die Spalten werden der Reihe nach genommen.</translation>
    </message>
    <message>
        <source>The moment has no network with weights and data.</source>
        <translation>Zu diesem Zeitpunkt gibt es kein Netz mit Gewichten und Daten.</translation>
    </message>
    <message>
        <source>The most frequent class of a judgement</source>
        <translation>Die häufigste Klasse einer Beurteilung</translation>
    </message>
    <message>
        <source>The most frequent class of a judgement must be its name and its share.</source>
        <translation>Die häufigste Klasse einer Beurteilung muss aus Name und Anteil bestehen.</translation>
    </message>
    <message>
        <source>The mouse reads a row, a double-click follows it through the network. The list in the title chooses a target. The menu saves all rows as CSV.</source>
        <translation>Die Maus liest eine Zeile, ein Doppelklick verfolgt sie durch das Netz. Die Liste im Titel wählt ein Ziel. Das Menü speichert alle Zeilen als CSV.</translation>
    </message>
    <message>
        <source>The mouse reads all values at an epoch. A press or a drag on the chart goes back to that step in every view. The wheel zooms, Shift and a drag pans, a double-click shows all again. Chips: β smooths, log chooses the scale, seeds shows mean and spread of several seeds. The list in the title chooses a metric instead.</source>
        <translation>Die Maus liest alle Werte bei einer Epoche ab. Ein Klick oder Ziehen auf dem Diagramm führt jede Ansicht zu diesem Schritt zurück. Das Rad vergrößert, Umschalt und Ziehen verschieben, ein Doppelklick zeigt wieder alles. Schalter: β glättet, log wählt die Achse, Seeds zeigt Mittelwert und Streuung mehrerer Seeds. Die Liste im Titel wählt stattdessen eine Metrik.</translation>
    </message>
    <message>
        <source>The mouse reads both values at an epoch. The menu saves them as CSV.</source>
        <translation>Die Maus liest beide Werte einer Epoche. Das Menü speichert sie als CSV.</translation>
    </message>
    <message>
        <source>The mouse reads prediction and value. The list in the title chooses the feature. The line of a linear regression over one feature can be dragged, or its slope and intercept typed.</source>
        <translation>Die Maus liest Vorhersage und Wert. Die Liste im Titel wählt das Merkmal. Die Gerade einer linearen Regression über ein Merkmal lässt sich ziehen, oder Steigung und Achsenabschnitt lassen sich eingeben.</translation>
    </message>
    <message>
        <source>The mouse reads the loss of the plane, and at a point of the path its step and its true loss. The chip path turns the plane from the principal directions of the path to two random ones, normalized filter by filter. It is computed while the run rests.</source>
        <translation>Die Maus liest den Verlust der Ebene ab, und an einem Punkt des Pfads dessen Schritt und wahren Verlust. Der Schalter Pfad dreht die Ebene von den Hauptrichtungen des Pfads zu zwei zufälligen, Filter für Filter normiert. Berechnet wird sie, während der Lauf ruht.</translation>
    </message>
    <message>
        <source>The mouse reads the norm of every layer at an epoch. The chip strip shows the strip. The chip seeds shows mean and spread of several seeds.</source>
        <translation>Die Maus liest die Norm jeder Schicht bei einer Epoche ab. Der Schalter Streifen zeigt den Streifen. Der Schalter Seeds zeigt Mittelwert und Streuung mehrerer Seeds.</translation>
    </message>
    <message>
        <source>The mouse reads the prediction. A double-click on a point follows its row through the network. Chips: the brush paints points (1 to 9 choose the class, arrows move, Space paints), the ring shows validation rows, the edge shows only the most likely class. The lists in the title choose the features. The line of a single unit, or the border between two classes of a softmax regression, can be dragged, or its a, b and c typed. A unit under the mouse on the canvas is shown here.</source>
        <translation>Die Maus liest die Vorhersage ab. Ein Doppelklick auf einen Punkt verfolgt seine Zeile durch das Netz. Schalter: Der Pinsel malt Punkte (1 bis 9 wählen die Klasse, Pfeile bewegen, die Leertaste malt), der Ring zeigt Validierungszeilen, die Kante zeigt nur die wahrscheinlichste Klasse. Die Listen im Titel wählen die Merkmale. Die Linie einer einzelnen Einheit oder die Grenze zwischen zwei Klassen einer Softmax-Regression lässt sich ziehen, oder ihre Zahlen a, b und c lassen sich eintippen. Eine Einheit unter der Maus auf der Leinwand erscheint hier.</translation>
    </message>
    <message>
        <source>The mouse reads the ratio of every layer at an epoch. The chip seeds shows mean and spread of several seeds.</source>
        <translation>Die Maus liest das Verhältnis jeder Schicht bei einer Epoche ab. Der Schalter Seeds zeigt Mittelwert und Streuung mehrerer Seeds.</translation>
    </message>
    <message>
        <source>The name of a layer</source>
        <translation>Der Name einer Schicht</translation>
    </message>
    <message>
        <source>The name of a run</source>
        <translation>Der Name eines Laufs</translation>
    </message>
    <message>
        <source>The name of a weight</source>
        <translation>Der Name eines Gewichts</translation>
    </message>
    <message>
        <source>The name of the column.</source>
        <translation>Der Name der Spalte.</translation>
    </message>
    <message>
        <source>The name of the file is empty. Give a project file or the name of an example.</source>
        <translation>Der Name der Datei ist leer. Eine Projektdatei oder den Namen eines Beispiels angeben.</translation>
    </message>
    <message>
        <source>The name of what the classes are.</source>
        <translation>Der Name dessen, was die Klassen sind.</translation>
    </message>
    <message>
        <source>The names of the classes.</source>
        <translation>Die Namen der Klassen.</translation>
    </message>
    <message>
        <source>The names of the two features, across and up.</source>
        <translation>Die Namen der zwei Merkmale, waagerecht und senkrecht.</translation>
    </message>
    <message>
        <source>The natural logarithm of a number above 0: for amounts that span many sizes.</source>
        <translation>Der natürliche Logarithmus einer Zahl über 0: für Beträge sehr verschiedener Größe.</translation>
    </message>
    <message>
        <source>The negative part saturates at −α.</source>
        <translation>Der negative Teil sättigt bei −α.</translation>
    </message>
    <message>
        <source>The network as a graph: {layers}</source>
        <translation>Das Netz als Graph: {layers}</translation>
    </message>
    <message>
        <source>The network can be trained but may not learn well.</source>
        <translation>Das Netz kann trainiert werden, lernt aber möglicherweise schlecht.</translation>
    </message>
    <message>
        <source>The network cannot be judged: {error}.</source>
        <translation>Das Netz lässt sich nicht beurteilen: {error}.</translation>
    </message>
    <message>
        <source>The network cannot be trained yet.</source>
        <translation>Das Netz kann noch nicht trainiert werden.</translation>
    </message>
    <message>
        <source>The network cannot be used here. {reason}</source>
        <translation>Das Netz kann hier nicht verwendet werden. {reason}</translation>
    </message>
    <message>
        <source>The network does not fit into memory. Make its layers or the batch smaller.</source>
        <translation>Das Netz passt nicht in den Speicher. Die Schichten oder die Batch-Größe verkleinern.</translation>
    </message>
    <message>
        <source>The network gives no finite output for any test row. Train it again.</source>
        <translation>Das Netz gibt für keine Testzeile eine endliche Ausgabe. Es neu trainieren.</translation>
    </message>
    <message>
        <source>The network has a problem. Once it is solved, its signal is shown here.</source>
        <translation>Das Netz hat ein Problem. Sobald es gelöst ist, steht hier sein Signal.</translation>
    </message>
    <message>
        <source>The network has changed, and this fix no longer applies. Check its problems again.</source>
        <translation>Das Netz hat sich geändert, diese Abhilfe passt nicht mehr. Die Probleme noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The network has no Input layer. Add one from the list of layers.</source>
        <translation>Das Netz hat keine Eingabeschicht. Eine aus der Liste der Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>The network has no Output layer. Add one from the list of layers.</source>
        <translation>Das Netz hat keine Ausgabeschicht. Eine aus der Liste der Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>The network has no problems.</source>
        <translation>Das Netz hat keine Probleme.</translation>
    </message>
    <message>
        <source>The network has no weight {name} in layer {layer}.</source>
        <translation>Das Netz hat in Schicht {layer} kein Gewicht {name}.</translation>
    </message>
    <message>
        <source>The network has no weight {place}.</source>
        <translation>Das Netz hat kein Gewicht {place}.</translation>
    </message>
    <message>
        <source>The network has the weights of {file}. Undo takes them back.</source>
        <translation>Das Netz hat die Gewichte aus {file}. Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>The network in {library}</source>
        <translation>Das Netz in {library}</translation>
    </message>
    <message>
        <source>The network is not trained.</source>
        <translation>Das Netz ist nicht trainiert.</translation>
    </message>
    <message>
        <source>The network is too large for this map.</source>
        <translation>Das Netz ist für diese Karte zu groß.</translation>
    </message>
    <message>
        <source>The network is too simple for the data: without a hidden layer it draws straight lines only.</source>
        <translation>Das Netz ist zu einfach für die Daten: ohne verdeckte Schicht zieht es nur Geraden.</translation>
    </message>
    <message>
        <source>The network learns the training rows by heart, with their noise, instead of what they have in common. It has more weights than the rows can fix.</source>
        <translation>Das Netz lernt die Trainingszeilen auswendig, mit ihrem Rauschen, statt dessen, was sie gemeinsam haben. Es hat mehr Gewichte, als die Zeilen festlegen können.</translation>
    </message>
    <message>
        <source>The network needs {count:column|columns}, too many to type. Predict a table instead.</source>
        <translation>Das Netz braucht {count:Spalte|Spalten}, zu viele zum Eingeben. Bitte eine Tabelle vorhersagen.</translation>
    </message>
    <message>
        <source>The network of the run, from before the change of the project. Reset to look at the new one.</source>
        <translation>Das Netz des Laufs, von vor der Änderung des Projekts. Mit Zurücksetzen ist das neue zu sehen.</translation>
    </message>
    <message>
        <source>The network or its data has changed meanwhile. Import the weights again.</source>
        <translation>Das Netz oder seine Daten haben sich inzwischen geändert. Die Gewichte erneut importieren.</translation>
    </message>
    <message>
        <source>The network or its data has changed since training started. Train it again before it is judged.</source>
        <translation>Das Netz oder seine Daten haben sich seit dem Beginn des Trainings geändert. Vor dem Beurteilen neu trainieren.</translation>
    </message>
    <message>
        <source>The network or its data has changed since training started. Train starts over.</source>
        <translation>Das Netz oder seine Daten haben sich seit Beginn des Trainings geändert. Trainieren beginnt von vorn.</translation>
    </message>
    <message>
        <source>The network or its data was changed since it was trained. What is exported is the network as it was trained.</source>
        <translation>Das Netz oder seine Daten wurden seit dem Training geändert. Exportiert wird das Netz, wie es trainiert wurde.</translation>
    </message>
    <message>
        <source>The network overfits</source>
        <translation>Das Netz ist überangepasst</translation>
    </message>
    <message>
        <source>The network underfits</source>
        <translation>Das Netz ist unterangepasst</translation>
    </message>
    <message>
        <source>The network was changed since this run. Train the new one first.</source>
        <translation>Das Netz wurde seit diesem Lauf geändert. Bitte zuerst das neue trainieren.</translation>
    </message>
    <message>
        <source>The network was changed since this run. Train the new one, then type its weights.</source>
        <translation>Das Netz wurde seit diesem Lauf geändert. Erst das neue trainieren, dann seine Gewichte eingeben.</translation>
    </message>
    <message>
        <source>The network was trained on images, which cannot be typed.</source>
        <translation>Das Netz wurde mit Bildern trainiert, die sich nicht eingeben lassen.</translation>
    </message>
    <message>
        <source>The network would not predict what the file does, so it is not imported. {proof}.</source>
        <translation>Das Netz würde nicht vorhersagen, was die Datei vorhersagt, daher wird es nicht importiert. {proof}.</translation>
    </message>
    <message>
        <source>The network would not predict what the test rows in the file say, so it is not imported.</source>
        <translation>Das Netz würde anderes vorhersagen als die Testzeilen in der Datei und wird deshalb nicht importiert.</translation>
    </message>
    <message>
        <source>The network, its data, its training and its metrics</source>
        <translation>Das Netz, seine Daten, sein Training und seine Metriken</translation>
    </message>
    <message>
        <source>The network. Arrow keys select the next layer, Ctrl+arrow keys move the selection, letters add a layer after the selected one, F2 renames it, plus and minus change its size, Delete removes it. Shift+Tab leaves the canvas.</source>
        <translation>Das Netz. Pfeiltasten wählen die nächste Schicht aus, Strg+Pfeiltasten verschieben die Auswahl, Buchstaben fügen hinter der ausgewählten Schicht eine neue ein, F2 benennt sie um, Plus und Minus ändern ihre Größe, Entf entfernt sie. Umschalt+Tab verlässt die Zeichenfläche.</translation>
    </message>
    <message>
        <source>The next layer gets as many weights more as there are units.</source>
        <translation>Die nächste Schicht bekommt um so viele Gewichte mehr, wie es Einheiten sind.</translation>
    </message>
    <message>
        <source>The node {name} is damaged: its attributes cannot be read.</source>
        <translation>Der Knoten {name} ist beschädigt: Seine Attribute sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The noise is in units of its inputs: without scaling, one value is too much for some features and nothing for others.</source>
        <translation>Das Rauschen ist in Einheiten seiner Eingaben: ohne Skalierung ist ein Wert für manche Merkmale zu viel und für andere nichts.</translation>
    </message>
    <message>
        <source>The noise scale is computed for up to {most} parameters.</source>
        <translation>Das Rauschmaß wird für bis zu {most} Parameter berechnet.</translation>
    </message>
    <message>
        <source>The noise scale tr Σ / |G|² is the batch size at which noise and gradient are equally large: the variance of the gradient from row to row, over the squared norm of the mean gradient.</source>
        <translation>Das Rauschmaß tr Σ / |G|² ist die Batchgröße, bei der Rauschen und Gradient gleich groß sind: die Varianz des Gradienten von Zeile zu Zeile, geteilt durch das Quadrat der Norm des mittleren Gradienten.</translation>
    </message>
    <message>
        <source>The number is the largest difference to this program, measured after the export.</source>
        <translation>Die Zahl ist die größte Abweichung von diesem Programm, gemessen nach dem Export.</translation>
    </message>
    <message>
        <source>The number of a run must be an integer from 1 to {most}, not {value!r:.40}.</source>
        <translation>Die Nummer eines Laufs muss eine ganze Zahl von 1 bis {most} sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>The number stands on every node, in the inspector, and for the whole network in the status bar. 4 → 3 → 2 → 1 has 15 + 8 + 3 = 26.</source>
        <translation>Die Zahl steht an jedem Knoten, im Inspektor und für das ganze Netz in der Statusleiste. 4 → 3 → 2 → 1 hat 15 + 8 + 3 = 26.</translation>
    </message>
    <message>
        <source>The number that matters most. If the loss jumps, divide it by 10; if it crawls, multiply. 0.001 to 0.01 suits Adam, 0.01 to 0.1 SGD. The slider changes it while the network trains.</source>
        <translation>Die Zahl, auf die es am meisten ankommt. Springt der Verlust, durch 10 teilen; kriecht er, multiplizieren. 0,001 bis 0,01 passt für Adam, 0,01 bis 0,1 für SGD. Der Schieber ändert sie, während das Netz trainiert.</translation>
    </message>
    <message>
        <source>The number that stands for a gap.</source>
        <translation>Die Zahl, die für eine Lücke steht.</translation>
    </message>
    <message>
        <source>The number that stands for a text that is not in the order.</source>
        <translation>Die Zahl, die für einen Text steht, den die Reihenfolge nicht nennt.</translation>
    </message>
    <message>
        <source>The optimizer to begin with: momentum and RMSprop in one, with corrected averages. 0.001 suits most networks, 0.01 small ones.</source>
        <translation>Der Optimierer für den Anfang: Momentum und RMSprop in einem, mit korrigierten Mittelwerten. 0,001 passt für die meisten Netze, 0,01 für kleine.</translation>
    </message>
    <message>
        <source>The order of column “{column}” does not name {texts}. Add them to the order.</source>
        <translation>Die Reihenfolge der Spalte „{column}“ nennt {texts} nicht. In die Reihenfolge aufnehmen.</translation>
    </message>
    <message>
        <source>The outliers themselves stay as large as they are.</source>
        <translation>Die Ausreißer selbst bleiben so groß, wie sie sind.</translation>
    </message>
    <message>
        <source>The output has another activation than the loss expects, or a loss for numbers learns classes.</source>
        <translation>Die Ausgabe hat eine andere Aktivierung, als der Verlust erwartet, oder ein Verlust für Zahlen lernt Klassen.</translation>
    </message>
    <message>
        <source>The output of {layer} is not connected. Connect it to the next layer, or remove {layer}.</source>
        <translation>Die Ausgabe von {layer} ist nicht verbunden. Mit der nächsten Schicht verbinden oder {layer} entfernen.</translation>
    </message>
    <message>
        <source>The output {name} is left out: it says the label, which follows from the other.</source>
        <translation>Die Ausgabe {name} ist weggelassen: Sie nennt die Klasse, die sich aus der anderen ergibt.</translation>
    </message>
    <message>
        <source>The outputs are no longer probabilities to rely on.</source>
        <translation>Die Ausgaben sind keine verlässlichen Wahrscheinlichkeiten mehr.</translation>
    </message>
    <message>
        <source>The outputs do not depend on the inputs. Either nothing in them tells the answer, or nothing was learned.</source>
        <translation>Die Ausgaben hängen nicht von den Eingaben ab. Entweder sagt nichts in ihnen die Antwort, oder es wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>The outputs of this network are too large to be numbers. Reset it, or go back to an earlier step.</source>
        <translation>Die Ausgaben dieses Netzes sind zu groß, um noch Zahlen zu sein. Das Netz zurücksetzen oder zu einem früheren Schritt gehen.</translation>
    </message>
    <message>
        <source>The overall means, which are used for other texts.</source>
        <translation>Die Gesamtmittel, die für andere Texte gelten.</translation>
    </message>
    <message>
        <source>The pairs</source>
        <translation>Die Paare</translation>
    </message>
    <message>
        <source>The parts that are features.</source>
        <translation>Die Teile, die Merkmale sind.</translation>
    </message>
    <message>
        <source>The past of a run is damaged and was left out.</source>
        <translation>Die Vergangenheit eines Laufs ist beschädigt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>The pasted text has no rows. Copy cells of a spreadsheet, with or without a header.</source>
        <translation>Der eingefügte Text hat keine Zeilen. Bitte Zellen einer Tabelle kopieren, mit oder ohne Kopfzeile.</translation>
    </message>
    <message>
        <source>The perceptron</source>
        <translation>Das Perzeptron</translation>
    </message>
    <message>
        <source>The perceptron rule needs binary outputs. Give Output the binary step activation.</source>
        <translation>Die Perzeptronregel braucht binäre Ausgaben. Der Ausgabe die Stufenfunktion als Aktivierung geben.</translation>
    </message>
    <message>
        <source>The perceptron rule needs class targets, but this data has numeric targets. Choose another optimizer in Recipe.</source>
        <translation>Die Perzeptronregel braucht Klassen als Zielwerte, diese Daten haben aber Zahlen. Im Rezept einen anderen Optimierer wählen.</translation>
    </message>
    <message>
        <source>The perceptron rule trains a single layer, but the network has {layer} besides Output. Remove it, or choose another optimizer in Recipe.</source>
        <translation>Die Perzeptronregel trainiert eine einzige Schicht, das Netz hat aber außer der Ausgabe noch {layer}. Diese entfernen oder im Rezept einen anderen Optimierer wählen.</translation>
    </message>
    <message>
        <source>The pictures are the input.</source>
        <translation>Die Bilder sind die Eingabe.</translation>
    </message>
    <message>
        <source>The place of each of them in the texts of the column, or −1 if no row has it.</source>
        <translation>Die Stelle jedes dieser Texte in den Texten der Spalte, oder −1, wenn keine Zeile ihn hat.</translation>
    </message>
    <message>
        <source>The plane has room for {most:,} points, not for {count:,}.</source>
        <translation>Die Ebene hat Platz für {most:,} Punkte, nicht für {count:,}.</translation>
    </message>
    <message>
        <source>The plane has {count:point|points}. Training needs at least {fewest}, of two classes.</source>
        <translation>Die Ebene hat {count:Punkt|Punkte}. Das Training braucht mindestens {fewest}, aus zwei Klassen.</translation>
    </message>
    <message>
        <source>The plane is full: it has room for {most} points.</source>
        <translation>Die Ebene ist voll: Sie hat Platz für {most} Punkte.</translation>
    </message>
    <message>
        <source>The plane w1 · {x} + w2 · {y} + w3 · {z} + b = 0, in the units of the data.</source>
        <translation>Die Ebene w1 · {x} + w2 · {y} + w3 · {z} + b = 0, in den Einheiten der Daten.</translation>
    </message>
    <message>
        <source>The prediction of {targets}, in the units of the table</source>
        <translation>Die Vorhersage von {targets}, in den Einheiten der Tabelle</translation>
    </message>
    <message>
        <source>The preparation</source>
        <translation>Die Vorverarbeitung</translation>
    </message>
    <message>
        <source>The product of two numbers: for effects of one that depend on the other.</source>
        <translation>Das Produkt zweier Zahlen: für Wirkungen der einen, die von der anderen abhängen.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>The project file. Empty in a file: that file itself.</source>
        <translation>Die Projektdatei. In einer Datei leer: diese Datei selbst.</translation>
    </message>
    <message>
        <source>The project has changed since.</source>
        <translation>Das Projekt hat sich seither geändert.</translation>
    </message>
    <message>
        <source>The project has changed since. Train the folds again to keep a model.</source>
        <translation>Das Projekt hat sich seitdem geändert. Die Folds erneut trainieren, um ein Modell zu behalten.</translation>
    </message>
    <message>
        <source>The project was opened without its weights. {reason}</source>
        <translation>Das Projekt wurde ohne seine Gewichte geöffnet. {reason}</translation>
    </message>
    <message>
        <source>The projects have different rows, so it would not be known what makes a difference.</source>
        <translation>Die Projekte haben verschiedene Zeilen, darum wüsste man nicht, was einen Unterschied macht.</translation>
    </message>
    <message>
        <source>The proof failed: {error}.</source>
        <translation>Der Beweis ist gescheitert: {error}.</translation>
    </message>
    <message>
        <source>The proof was stopped.</source>
        <translation>Der Beweis wurde angehalten.</translation>
    </message>
    <message>
        <source>The range {range} of the sheet {sheet} of {name} is empty. Choose another.</source>
        <translation>Der Bereich {range} des Blatts {sheet} von {name} ist leer. Bitte einen anderen wählen.</translation>
    </message>
    <message>
        <source>The rarest class has less than {ratio:.0%} of the rows of the most frequent one.</source>
        <translation>Die seltenste Klasse hat weniger als {ratio:.0%} der Zeilen der häufigsten.</translation>
    </message>
    <message>
        <source>The rarest class has {least:training row|training rows}, the most frequent {most:,}. A network may ignore the rare class and still be right most of the time.</source>
        <translation>Die seltenste Klasse hat {least:Trainingszeile|Trainingszeilen}, die häufigste {most:,}. Ein Netz kann die seltene Klasse übergehen und doch meistens recht haben.</translation>
    </message>
    <message>
        <source>The rates cannot be tested: {error}.</source>
        <translation>Die Lernraten lassen sich nicht testen: {error}.</translation>
    </message>
    <message>
        <source>The report as Markdown: to put beside code, or to go on writing.</source>
        <translation>Der Bericht als Markdown: zum Ablegen neben Code oder zum Weiterschreiben.</translation>
    </message>
    <message>
        <source>The root of the mean squared difference between output and target, in the units of the target. It is at least the mean absolute error; where it is much larger, a few rows have large errors. With several targets, the mean over them.</source>
        <translation>Die Wurzel des mittleren quadratischen Unterschieds zwischen Ausgabe und Zielwert, in den Einheiten des Ziels. Sie ist mindestens der mittlere absolute Fehler; wo sie viel größer ist, haben wenige Zeilen große Fehler. Bei mehreren Zielen das Mittel darüber.</translation>
    </message>
    <message>
        <source>The row: its line in the file of a table, else its number from 0.</source>
        <translation>Die Zeile: ihre Zeile in der Datei einer Tabelle, sonst ihre Nummer ab 0.</translation>
    </message>
    <message>
        <source>The rows are no longer there, so that nothing more can be said of them.</source>
        <translation>Die Zeilen sind nicht mehr da, deshalb lässt sich nichts weiter über sie sagen.</translation>
    </message>
    <message>
        <source>The rows are ordered by class. They are shuffled before they are split.</source>
        <translation>Die Zeilen sind nach Klassen geordnet. Sie werden vor der Aufteilung gemischt.</translation>
    </message>
    <message>
        <source>The rows are split at random.</source>
        <translation>Die Zeilen werden zufällig aufgeteilt.</translation>
    </message>
    <message>
        <source>The rows have {found:column|columns}, and the network needs {count}: {names}. Copy them with their header.</source>
        <translation>Die Zeilen haben {found:Spalte|Spalten}, das Netz braucht {count}: {names}. Bitte sie mit ihrer Kopfzeile kopieren.</translation>
    </message>
    <message>
        <source>The rows of this project were in {file}, which no longer holds them.</source>
        <translation>Die Zeilen dieses Projekts waren in {file} und sind dort nicht mehr.</translation>
    </message>
    <message>
        <source>The rows that it was trained on are not there, so that nothing can be measured.</source>
        <translation>Die Zeilen, mit denen trainiert wurde, sind nicht da, deshalb lässt sich nichts messen.</translation>
    </message>
    <message>
        <source>The rows that this network was trained on have changed, or are not there. Its run cannot go on.</source>
        <translation>Die Zeilen, auf denen dieses Netz trainiert wurde, haben sich geändert oder fehlen. Sein Lauf kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Die Regel</translation>
    </message>
    <message>
        <source>The run ends at the initial rate divided by this: f.</source>
        <translation>Der Lauf endet mit der anfänglichen Rate geteilt durch diesen Wert: f.</translation>
    </message>
    <message>
        <source>The run has no path yet, so the directions are random.</source>
        <translation>Der Lauf hat noch keinen Pfad, daher sind die Richtungen zufällig.</translation>
    </message>
    <message>
        <source>The run is being looked through…</source>
        <translation>Der Lauf wird durchgesehen …</translation>
    </message>
    <message>
        <source>The run starts at the maximum rate divided by this: d.</source>
        <translation>Der Lauf beginnt mit der maximalen Rate geteilt durch diesen Wert: d.</translation>
    </message>
    <message>
        <source>The run that is shown stays in the list of runs. Training goes on from these weights.</source>
        <translation>Der angezeigte Lauf bleibt in der Liste der Läufe. Das Training geht von diesen Gewichten aus weiter.</translation>
    </message>
    <message>
        <source>The run trains. Pause it to look at its newest step.</source>
        <translation>Der Lauf trainiert. Anhalten, um seinen neuesten Schritt anzusehen.</translation>
    </message>
    <message>
        <source>The runs cannot be trained: {error}.</source>
        <translation>Die Läufe lassen sich nicht trainieren: {error}.</translation>
    </message>
    <message>
        <source>The runs of the project are still being read.</source>
        <translation>Die Läufe des Projekts werden noch gelesen.</translation>
    </message>
    <message>
        <source>The runs of this project: compare, name, show, hide and delete them</source>
        <translation>Die Läufe dieses Projekts: vergleichen, benennen, zeigen, ausblenden und löschen</translation>
    </message>
    <message>
        <source>The runs start from random weights, not from those of the file.</source>
        <translation>Die Läufe beginnen mit zufälligen Gewichten, nicht mit denen der Datei.</translation>
    </message>
    <message>
        <source>The safetensors library, of Python or another language; it computes the layers itself</source>
        <translation>Die safetensors-Bibliothek für Python oder eine andere Sprache; die Schichten berechnet es selbst</translation>
    </message>
    <message>
        <source>The same mistake again and again: two classes that look alike, or a wrong label. Confident mistakes: a label may be wrong. Wrong images that all are dark, cut or turned: the training rows lack such images.</source>
        <translation>Derselbe Fehler immer wieder: zwei Klassen, die sich ähneln, oder eine falsche Beschriftung. Sichere Fehler: Eine Beschriftung könnte falsch sein. Falsche Bilder, die alle dunkel, beschnitten oder gedreht sind: Solche fehlen unter den Trainingszeilen.</translation>
    </message>
    <message>
        <source>The saved training does not match this data: the number of training rows has changed.</source>
        <translation>Das gespeicherte Training passt nicht zu diesen Daten: Die Zahl der Trainingszeilen hat sich geändert.</translation>
    </message>
    <message>
        <source>The saved training does not match this network: the shapes of its weights have changed.</source>
        <translation>Das gespeicherte Training passt nicht zu diesem Netz: Die Formen seiner Gewichte haben sich geändert.</translation>
    </message>
    <message>
        <source>The saved training state contains values that are not finite.</source>
        <translation>Der gespeicherte Trainingsstand enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>The saved training state does not match this data.</source>
        <translation>Der gespeicherte Trainingsstand passt nicht zu diesen Daten.</translation>
    </message>
    <message>
        <source>The saved training state lacks {name}.</source>
        <translation>Im gespeicherten Trainingsstand fehlt {name}.</translation>
    </message>
    <message>
        <source>The scaling in front is left out: with data, it is computed again.</source>
        <translation>Die Skalierung davor ist weggelassen: Mit Daten wird sie neu berechnet.</translation>
    </message>
    <message>
        <source>The scaling of inputs in the file is not taken: the one of the open data stays.</source>
        <translation>Die Skalierung der Eingaben in der Datei wird nicht übernommen: Die der geöffneten Daten bleibt.</translation>
    </message>
    <message>
        <source>The second column, where the function has two.</source>
        <translation>Die zweite Spalte, wenn die Funktion zwei hat.</translation>
    </message>
    <message>
        <source>The seed draws the first weights, the order of the batches and dropout. Trained from other seeds, the same network ends elsewhere: how far apart says how much of a result is chance.</source>
        <translation>Der Seed lost die Anfangsgewichte, die Reihenfolge der Batches und Dropout aus. Mit anderen Seeds trainiert endet dasselbe Netz anderswo: Wie weit auseinander, das sagt, wie viel an einem Ergebnis Zufall ist.</translation>
    </message>
    <message>
        <source>The seed that the rows are drawn with.</source>
        <translation>Der Startwert, mit dem die Zeilen gezogen werden.</translation>
    </message>
    <message>
        <source>The settings of step {step}, unchanged since.</source>
        <translation>Die Einstellungen von Schritt {step}, seither unverändert.</translation>
    </message>
    <message>
        <source>The settings of step {step}. Changed since: {changes}.</source>
        <translation>Die Einstellungen von Schritt {step}. Seither geändert: {changes}.</translation>
    </message>
    <message>
        <source>The shares are those of the column, whatever is set here.</source>
        <translation>Die Anteile sind die der Spalte, was auch immer hier eingestellt ist.</translation>
    </message>
    <message>
        <source>The sharpness is computed for networks of up to {most:weight|weights}.</source>
        <translation>Die Schärfe wird für Netze mit bis zu {most:Gewicht|Gewichten} berechnet.</translation>
    </message>
    <message>
        <source>The sharpness is the largest eigenvalue of the Hessian, the matrix of the second derivatives of the loss with penalties: the curvature in the steepest direction. It is computed at {points:step|steps} of the run from products of the Hessian with vectors, in double precision. The other line is the largest that is stable: 2/η for SGD, (2 + 2β)/η with momentum. RMSprop, AdaGrad and Adam divide the gradient of every weight by a number of its own; the Hessian is divided by the same numbers, and the limit of Adam is 38/η with β₁ = 0.9.</source>
        <translation>Die Schärfe ist der größte Eigenwert der Hesse-Matrix, der Matrix der zweiten Ableitungen des Verlusts mit Strafen: die Krümmung in der steilsten Richtung. Sie wird an {points:Schritt|Schritten} des Laufs aus Produkten der Hesse-Matrix mit Vektoren berechnet, in doppelter Genauigkeit. Die andere Linie ist die größte, die stabil ist: 2/η bei SGD, (2 + 2β)/η mit Momentum. RMSprop, AdaGrad und Adam teilen den Gradienten jedes Gewichts durch eine eigene Zahl; die Hesse-Matrix wird durch dieselben Zahlen geteilt, und die Grenze von Adam ist 38/η mit β₁ = 0,9.</translation>
    </message>
    <message>
        <source>The sheet of a spreadsheet. Empty: the first that is not empty.</source>
        <translation>Das Tabellenblatt einer Arbeitsmappe. Leer: das erste, das nicht leer ist.</translation>
    </message>
    <message>
        <source>The sheet {sheet} is read. There are others: {others}.</source>
        <translation>Das Blatt {sheet} wird gelesen. Es gibt weitere: {others}.</translation>
    </message>
    <message>
        <source>The sheet {sheet} of {name} has a header but no rows. Choose another sheet or range.</source>
        <translation>Das Blatt {sheet} von {name} hat eine Kopfzeile, aber keine Zeilen. Bitte ein anderes Blatt oder einen anderen Bereich wählen.</translation>
    </message>
    <message>
        <source>The sheet {wanted} of {name} is empty. Choose another.</source>
        <translation>Das Blatt {wanted} von {name} ist leer. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>The shrinking is η·λ a step: it changes with the learning rate and its schedule.</source>
        <translation>Die Verkleinerung ist η·λ je Schritt: sie ändert sich mit der Lernrate und ihrem Lernratenplan.</translation>
    </message>
    <message>
        <source>The signal from the first layer to the last, the gradient from the last to the first</source>
        <translation>Das Signal von der ersten Schicht zur letzten, der Gradient von der letzten zur ersten</translation>
    </message>
    <message>
        <source>The signal is being computed…</source>
        <translation>Das Signal wird berechnet…</translation>
    </message>
    <message>
        <source>The signal through the layers</source>
        <translation>Das Signal durch die Schichten</translation>
    </message>
    <message>
        <source>The sine of a number in radians: for values that repeat.</source>
        <translation>Der Sinus einer Zahl im Bogenmaß: für Werte, die sich wiederholen.</translation>
    </message>
    <message>
        <source>The slider moves the threshold, the list beside it says what a miss costs, and Cheapest moves the threshold to where the costs are lowest. The list in the title chooses the class. The menu saves both curves as CSV.</source>
        <translation>Der Regler bewegt die Schwelle, die Liste daneben sagt, was eine verpasste Zeile kostet, und Günstigste bewegt die Schwelle dorthin, wo die Kosten am kleinsten sind. Die Liste im Titel wählt die Klasse. Das Menü speichert beide Kurven als CSV.</translation>
    </message>
    <message>
        <source>The smallest value of the training rows.</source>
        <translation>Der kleinste Wert der Trainingszeilen.</translation>
    </message>
    <message>
        <source>The source of the rows, how they are split into training, validation and test rows, and their scaling.</source>
        <translation>Die Quelle der Zeilen, ihre Aufteilung in Trainings-, Validierungs- und Testzeilen und ihre Skalierung.</translation>
    </message>
    <message>
        <source>The source of the rows.</source>
        <translation>Die Quelle der Zeilen.</translation>
    </message>
    <message>
        <source>The spellings are read as one text.</source>
        <translation>Die Schreibweisen werden als ein Text gelesen.</translation>
    </message>
    <message>
        <source>The spread of the signal in {depth:layer|layers} of {units:unit|units} with ReLU, before training, as a power of ten.</source>
        <translation>Die Streuung des Signals in {depth:Schicht|Schichten} aus {units:Einheit|Einheiten} mit ReLU, vor dem Training, als Zehnerpotenz.</translation>
    </message>
    <message>
        <source>The square of a number: for effects that are the same on both sides of 0, such as circles.</source>
        <translation>Das Quadrat einer Zahl: für Wirkungen, die auf beiden Seiten von 0 gleich sind, etwa Kreise.</translation>
    </message>
    <message>
        <source>The step that is looked back at is still being computed.</source>
        <translation>Der Schritt, auf den zurückgeblickt wird, wird noch berechnet.</translation>
    </message>
    <message>
        <source>The step then points somewhere else than the gradient.</source>
        <translation>Der Schritt zeigt dann anderswohin als der Gradient.</translation>
    </message>
    <message>
        <source>The sum of squares only grows: in long runs the steps become too small to learn.</source>
        <translation>Die Summe der Quadrate wächst nur: in langen Läufen werden die Schritte zu klein zum Lernen.</translation>
    </message>
    <message>
        <source>The table cannot be checked: {error}.</source>
        <translation>Die Tabelle lässt sich nicht prüfen: {error}.</translation>
    </message>
    <message>
        <source>The table cannot be predicted: {error}.</source>
        <translation>Die Tabelle lässt sich nicht vorhersagen: {error}.</translation>
    </message>
    <message>
        <source>The table on the clipboard has {count:character|characters}, and a project keeps at most {most:,}. Save it as a file, then open that.</source>
        <translation>Die Tabelle in der Zwischenablage hat {count:Zeichen|Zeichen}, und ein Projekt fasst höchstens {most:,}. Als Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>The table was not checked.</source>
        <translation>Die Tabelle wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>The target has a large offset, beside which float32 loses the digits in which rows differ. Export as .onnx, or subtract the offset from the target and train again.</source>
        <translation>Der Zielwert liegt weit von 0, sodass float32 die Stellen verliert, in denen sich Zeilen unterscheiden. Als .onnx exportieren, oder den Abstand vom Zielwert abziehen und noch einmal trainieren.</translation>
    </message>
    <message>
        <source>The target is a number. A confusion matrix is about classes.</source>
        <translation>Das Ziel ist eine Zahl. Eine Konfusionsmatrix handelt von Klassen.</translation>
    </message>
    <message>
        <source>The target is a number. Calibration is about the probabilities of classes.</source>
        <translation>Das Ziel ist eine Zahl. Bei der Kalibrierung geht es um die Wahrscheinlichkeiten von Klassen.</translation>
    </message>
    <message>
        <source>The target is a number. The ledger is about the labels of classes.</source>
        <translation>Das Ziel ist eine Zahl. Im Zeilenbuch geht es um die Labels von Klassen.</translation>
    </message>
    <message>
        <source>The target is a number. Thresholds are for classes.</source>
        <translation>Das Ziel ist eine Zahl. Schwellen gibt es für Klassen.</translation>
    </message>
    <message>
        <source>The target {column} has more than {most} different texts, too many for classes. Choose another column. A regression needs numbers.</source>
        <translation>Das Ziel {column} hat mehr als {most} verschiedene Texte, zu viele für Klassen. Eine andere Spalte wählen. Eine Regression braucht Zahlen.</translation>
    </message>
    <message>
        <source>The target {name} has {count:different whole number|different whole numbers}, so they are read as classes. To predict numbers, choose the type number.</source>
        <translation>Das Ziel {name} hat {count:verschiedene ganze Zahl|verschiedene ganze Zahlen}, die daher als Klassen gelesen werden. Um Zahlen vorherzusagen, den Typ Zahl wählen.</translation>
    </message>
    <message>
        <source>The target {name} is {mark} in {count:row|rows}, which is read as a class. To leave these rows out, clear the cells.</source>
        <translation>Das Ziel {name} ist in {count:Zeile|Zeilen} {mark}, was als Klasse gelesen wird. Um diese Zeilen auszulassen, die Zellen leeren.</translation>
    </message>
    <message>
        <source>The targets need {needed:output unit|output units}, but the network has {units}. Change its last layer.</source>
        <translation>Die Ziele brauchen {needed:Ausgabeeinheit|Ausgabeeinheiten}, das Netz hat aber {units}. Bitte die letzte Schicht ändern.</translation>
    </message>
    <message>
        <source>The text of a note</source>
        <translation>Der Text einer Notiz</translation>
    </message>
    <message>
        <source>The text that gaps are taken for, by its number from 0, or −1.</source>
        <translation>Der Text, als der Lücken gelten, mit seiner Nummer ab 0, oder −1.</translation>
    </message>
    <message>
        <source>The texts of an ordinal column, from the lowest, separated by “&lt;”.</source>
        <translation>Die Texte einer Rangspalte, vom niedrigsten an, getrennt durch „&lt;“.</translation>
    </message>
    <message>
        <source>The texts that are read as missing, separated by “&lt;”.</source>
        <translation>Die Texte, die als fehlend gelesen werden, durch „&lt;“ getrennt.</translation>
    </message>
    <message>
        <source>The texts that the step knows, in order.</source>
        <translation>Die Texte, die der Schritt kennt, in Reihenfolge.</translation>
    </message>
    <message>
        <source>The time and memory of training are measured here once the network has no problems.</source>
        <translation>Dauer und Speicherbedarf des Trainings werden hier gemessen, sobald das Netz keine Probleme hat.</translation>
    </message>
    <message>
        <source>The times of {column} are read in UTC.</source>
        <translation>Die Zeiten in {column} werden in UTC gelesen.</translation>
    </message>
    <message>
        <source>The title of a group</source>
        <translation>Der Titel einer Gruppe</translation>
    </message>
    <message>
        <source>The trained network said: {said}</source>
        <translation>Das trainierte Netz sagte: {said}</translation>
    </message>
    <message>
        <source>The training can go back to steps {first:,} to {last:,}, not to step {step:,}.</source>
        <translation>Das Training kann zu den Schritten {first:,} bis {last:,} zurückgehen, nicht zu Schritt {step:,}.</translation>
    </message>
    <message>
        <source>The training curves are damaged and were left out.</source>
        <translation>Die Trainingskurven sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The training loss ended at {loss}, far above that of a random guess. Lower the learning rate or check that the inputs are scaled, then press Reset and train again.</source>
        <translation>Der Trainingsverlust endete bei {loss}, weit über dem einer zufälligen Vorhersage. Die Lernrate verringern oder prüfen, ob die Eingaben skaliert sind, dann „Zurücksetzen“ drücken und erneut trainieren.</translation>
    </message>
    <message>
        <source>The training loss is measured with units dropped and can lie above the validation loss. Too high a rate underfits.</source>
        <translation>Der Trainingsverlust wird mit ausgelassenen Einheiten gemessen und kann über dem Validierungsverlust liegen. Eine zu hohe Rate passt zu wenig an.</translation>
    </message>
    <message>
        <source>The training loss is where it was in the first epochs, and nothing else explains it.</source>
        <translation>Der Trainingsverlust ist, wo er in den ersten Epochen war, und nichts anderes erklärt es.</translation>
    </message>
    <message>
        <source>The two classes whose border can be typed and dragged</source>
        <translation>Die zwei Klassen, deren Grenze sich eingeben und ziehen lässt</translation>
    </message>
    <message>
        <source>The unit that its cells carry, such as kg. Empty: detected.</source>
        <translation>Die Einheit, die in den Zellen steht, etwa kg. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>The usual choice for hidden layers. Initialize with He.</source>
        <translation>Die übliche Wahl für verdeckte Schichten. Mit He initialisieren.</translation>
    </message>
    <message>
        <source>The validation loss rises, far above a training loss that goes on falling.</source>
        <translation>Der Validierungsverlust steigt, weit über einem Trainingsverlust, der weiter fällt.</translation>
    </message>
    <message>
        <source>The validation loss was lowest in epoch {epoch:,} with {best}, and has risen since: the network learns the training rows by heart.</source>
        <translation>Der Validierungsverlust war in Epoche {epoch:,} mit {best} am kleinsten und ist seitdem gestiegen: Das Netz lernt die Trainingszeilen auswendig.</translation>
    </message>
    <message>
        <source>The validation loss was lowest in epoch {epoch}, {best}, and has risen to {last}. Early stopping restores the best weights.</source>
        <translation>Der Validierungsverlust war in Epoche {epoch} am niedrigsten, {best}, und ist auf {last} gestiegen. Early Stopping stellt die besten Gewichte wieder her.</translation>
    </message>
    <message>
        <source>The validation rows have then chosen the epoch: the test rows alone are unseen.</source>
        <translation>Die Validierungszeilen haben dann die Epoche gewählt: nur die Testzeilen sind ungesehen.</translation>
    </message>
    <message>
        <source>The validation rows in bins of about equal size, by their probability. Across: the mean probability of a bin. Up: the share of its rows that is of the class, with Wilson&apos;s 95 % interval. On the dashed line the probabilities are true. ECE is the mean distance from it, weighted by rows; the Brier score is the mean squared error of the probabilities.</source>
        <translation>Die Validierungszeilen in etwa gleich großen Bins nach ihrer Wahrscheinlichkeit. Waagerecht: die mittlere Wahrscheinlichkeit eines Bins. Senkrecht: der Anteil seiner Zeilen, die zur Klasse gehören, mit dem 95-%-Intervall nach Wilson. Auf der gestrichelten Linie stimmen die Wahrscheinlichkeiten. ECE ist der mittlere Abstand davon, nach Zeilen gewichtet; der Brier-Score ist der mittlere quadratische Fehler der Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>The value is that of the training rows: filled rows look more alike than they are.</source>
        <translation>Der Wert ist der der Trainingszeilen: gefüllte Zeilen sehen ähnlicher aus, als sie sind.</translation>
    </message>
    <message>
        <source>The value of merged cells stands in the first of them, and the others are empty: {ranges}.</source>
        <translation>Der Wert verbundener Zellen steht in der ersten, und die anderen sind leer: {ranges}.</translation>
    </message>
    <message>
        <source>The value that fills gaps, if they are filled with a constant.</source>
        <translation>Der Wert, der Lücken füllt, wenn sie mit einer Konstante gefüllt werden.</translation>
    </message>
    <message>
        <source>The value that fills gaps. Of dates: seconds since 1970.</source>
        <translation>Der Wert, der Lücken füllt. Bei Daten: Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>The values are being counted…</source>
        <translation>Die Werte werden gezählt …</translation>
    </message>
    <message>
        <source>The values of this data are so close together that the plane cannot tell them apart.</source>
        <translation>Die Werte dieser Daten liegen so dicht beieinander, dass die Ebene sie nicht unterscheiden kann.</translation>
    </message>
    <message>
        <source>The values to show</source>
        <translation>Die Werte, die zu sehen sind</translation>
    </message>
    <message>
        <source>The very step that the run makes next, on its {count:row|rows}.</source>
        <translation>Genau der Schritt, den der Lauf als nächsten macht, mit seinen {count:Zeile|Zeilen}.</translation>
    </message>
    <message>
        <source>The very step that the run makes next, on one row.</source>
        <translation>Genau der Schritt, den der Lauf als nächsten macht, mit einer Zeile.</translation>
    </message>
    <message>
        <source>The view Optimizers lets all of them race down surfaces, one of which has a saddle, and down the loss over two weights of the open network. A plateau in a run is named by the program, and the microscope draws the loss as one weight moves.</source>
        <translation>Die Ansicht Optimierer lässt alle um die Wette Flächen hinablaufen, von denen eine einen Sattel hat, und den Verlust über zwei Gewichten des offenen Netzes. Ein Plateau in einem Lauf nennt das Programm, und das Mikroskop zeichnet den Verlust, während sich ein Gewicht bewegt.</translation>
    </message>
    <message>
        <source>The weighted sum is below 0 for all {rows:row|rows} looked at, so ReLU passes no value on and no gradient back, in {layers}.</source>
        <translation>Die gewichtete Summe ist für alle {rows:betrachtete Zeile|betrachteten Zeilen} kleiner als 0, sodass ReLU keinen Wert weiter- und keinen Gradienten zurückgibt, in {layers}.</translation>
    </message>
    <message>
        <source>The weights are at a flat place, such as a saddle point, or the steps swing around without getting down.</source>
        <translation>Die Gewichte sind an einer flachen Stelle, etwa einem Sattelpunkt, oder die Schritte pendeln, ohne hinunterzukommen.</translation>
    </message>
    <message>
        <source>The weights as NumPy arrays, with all that is needed to compute with them.</source>
        <translation>Die Gewichte als NumPy-Arrays, mit allem, was zum Rechnen nötig ist.</translation>
    </message>
    <message>
        <source>The weights belong to the classes {classes}, and the table has {other}.</source>
        <translation>Die Gewichte gehören zu den Klassen {classes}, und die Tabelle hat {other}.</translation>
    </message>
    <message>
        <source>The weights belong to the columns of a table. Pass the path of a table.</source>
        <translation>Die Gewichte gehören zu den Spalten einer Tabelle. Den Pfad einer Tabelle angeben.</translation>
    </message>
    <message>
        <source>The weights by the names of PyTorch, with all that is needed to compute with them.</source>
        <translation>Die Gewichte mit den Namen von PyTorch, mit allem, was zum Rechnen nötig ist.</translation>
    </message>
    <message>
        <source>The weights in {file} are damaged, or stored in a way that is not read: compressed, linked or elsewhere. Save the model again with Keras.</source>
        <translation>Die Gewichte in {file} sind beschädigt oder so gespeichert, dass sie nicht gelesen werden: komprimiert, verknüpft oder anderswo. Das Modell noch einmal mit Keras speichern.</translation>
    </message>
    <message>
        <source>The weights in {file} do not fit the network. {parts}</source>
        <translation>Die Gewichte in {file} passen nicht zum Netz. {parts}</translation>
    </message>
    <message>
        <source>The weights of a judgement</source>
        <translation>Die Gewichte einer Beurteilung</translation>
    </message>
    <message>
        <source>The weights of a layer with {units:input|inputs} and {units:unit|units}: standard deviation {deviation}.</source>
        <translation>Die Gewichte einer Schicht mit {units:Eingang|Eingängen} und {units:Einheit|Einheiten}: Standardabweichung {deviation}.</translation>
    </message>
    <message>
        <source>The weights of a linear model can be read. Those of a network cannot, but it can be looked into: heat maps of units, the microscope, and what happens to a prediction when an input changes.</source>
        <translation>Die Gewichte eines linearen Modells kann man lesen. Die eines Netzes nicht, aber man kann hineinsehen: Karten der Einheiten, das Mikroskop und was mit einer Vorhersage geschieht, wenn sich eine Eingabe ändert.</translation>
    </message>
    <message>
        <source>The weights of the best epoch, {best:,}, were restored.</source>
        <translation>Die Gewichte der besten Epoche, {best:,}, wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>The weights of the best epoch, {best:,}, were restored: the {monitor} was {value:,.4g} there and {last:,.4g} at the end.</source>
        <translation>Die Gewichte der besten Epoche, {best:,}, wurden wiederhergestellt ({monitor}: dort {value:,.4g}, am Ende {last:,.4g}).</translation>
    </message>
    <message>
        <source>The weights of this model came without their training, and this needs it. To train them further, call fit.</source>
        <translation>Die Gewichte dieses Modells kamen ohne ihr Training, und das wird hier gebraucht. Um sie weiterzutrainieren, fit aufrufen.</translation>
    </message>
    <message>
        <source>The weights of {layers} began equal. Equal units get equal gradients, so they stay equal: a layer of {units:unit|units} does the work of one.</source>
        <translation>Die Gewichte von {layers} begannen gleich. Gleiche Einheiten bekommen gleiche Gradienten und bleiben gleich: Eine Schicht von {units:Einheit|Einheiten} tut die Arbeit von einer.</translation>
    </message>
    <message>
        <source>The width must be a whole number from {low} to {high}.</source>
        <translation>Die Breite muss eine ganze Zahl von {low} bis {high} sein.</translation>
    </message>
    <message>
        <source>The width of a note must be {low:g} to {high:g}, not {width!r:.40}.</source>
        <translation>Die Breite einer Notiz muss zwischen {low:g} und {high:g} liegen; angegeben ist {width!r:.40}.</translation>
    </message>
    <message>
        <source>The worst row</source>
        <translation>Die schlechteste Zeile</translation>
    </message>
    <message>
        <source>The worst row: {row}</source>
        <translation>Die schlechteste Zeile: {row}</translation>
    </message>
    <message>
        <source>The {name} of a judgement must be a whole number, not {value!r:.40}.</source>
        <translation>{name} einer Beurteilung muss eine ganze Zahl sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>The {part} part has no rows. Make it larger, or choose another split.</source>
        <translation>Der Teil für {part} hat keine Zeilen. Ihn vergrößern oder eine andere Aufteilung wählen.</translation>
    </message>
    <message>
        <source>The {part} part has one class only, {name}. Make it larger, or choose another split.</source>
        <translation>Der Teil für {part} hat nur eine Klasse, {name}. Ihn vergrößern oder eine andere Aufteilung wählen.</translation>
    </message>
    <message>
        <source>The {what} must be a name or an object with a kind, not {value}.</source>
        <translation>Als {what} ist ein Name oder ein Objekt mit „kind“ nötig, nicht {value}.</translation>
    </message>
    <message>
        <source>The β in the title of a curve smooths it. Momentum, RMSprop and Adam keep such means of the gradient and of its square.</source>
        <translation>Das β im Titel einer Kurve glättet sie. Momentum, RMSprop und Adam führen solche Mittelwerte des Gradienten und seines Quadrats.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>There are fewer than {few:validation row|validation rows}.</source>
        <translation>Es gibt weniger als {few:Validierungszeile|Validierungszeilen}.</translation>
    </message>
    <message>
        <source>There are no rows to paste. Copy some rows in a spreadsheet first.</source>
        <translation>Es gibt keine Zeilen zum Einfügen. Bitte zuerst einige Zeilen in einer Tabellenkalkulation kopieren.</translation>
    </message>
    <message>
        <source>There are no weights yet. Train the network first, then predict a table.</source>
        <translation>Es gibt noch keine Gewichte. Bitte zuerst das Netz trainieren, dann eine Tabelle vorhersagen.</translation>
    </message>
    <message>
        <source>There are no {count:seed|seeds} from {seed} on: the last is {last}. Choose a smaller seed.</source>
        <translation>Ab {seed} gibt es keine {count:Seed|Seeds}: Der letzte ist {last}. Einen kleineren Seed wählen.</translation>
    </message>
    <message>
        <source>There is a header, but no row. Copy the rows, too.</source>
        <translation>Es gibt eine Kopfzeile, aber keine Datenzeile. Bitte auch die Zeilen kopieren.</translation>
    </message>
    <message>
        <source>There is batch norm, and a batch has fewer than {few:row|rows}.</source>
        <translation>Es gibt Batch-Normalisierung, und ein Batch hat weniger als {few:Zeile|Zeilen}.</translation>
    </message>
    <message>
        <source>There is no column {name}, which the network needs.</source>
        <translation>Es fehlt die Spalte {name}, die das Netz braucht.</translation>
    </message>
    <message>
        <source>There is no data to paint on. Choose data first, or Paint points in the File menu.</source>
        <translation>Es gibt keine Daten, auf die gemalt werden kann. Erst Daten wählen, oder Punkte malen im Menü Datei.</translation>
    </message>
    <message>
        <source>There is no dense layer {name!r:.60}. There is {known}.</source>
        <translation>Es gibt keine Dense-Schicht {name!r:.60}. Vorhanden: {known}.</translation>
    </message>
    <message>
        <source>There is no encoding called {name}. Choose one such as utf-8 or cp1252.</source>
        <translation>Es gibt keine Codierung namens {name}. Bitte eine wie utf-8 oder cp1252 wählen.</translation>
    </message>
    <message>
        <source>There is no export format {name}. Use {known}.</source>
        <translation>Es gibt kein Exportformat {name}. Möglich: {known}.</translation>
    </message>
    <message>
        <source>There is no file or data set named {name}. The data sets are {known}.</source>
        <translation>Es gibt weder eine Datei noch einen Datensatz namens {name}. Die Datensätze sind {known}.</translation>
    </message>
    <message>
        <source>There is no file {path}. If it was moved, choose it again.</source>
        <translation>Es gibt keine Datei {path}. Wurde sie verschoben, bitte neu wählen.</translation>
    </message>
    <message>
        <source>There is no fold {fold}: there are {folds}.</source>
        <translation>Es gibt keinen Fold {fold}: Es sind {folds}.</translation>
    </message>
    <message>
        <source>There is no folder {path}. If it was moved, choose it again.</source>
        <translation>Es gibt keinen Ordner {path}. Wurde er verschoben, bitte neu wählen.</translation>
    </message>
    <message>
        <source>There is no header: the first line is read as a row. Columns are named by their position.</source>
        <translation>Es gibt keine Kopfzeile: Die erste Zeile wird als Datenzeile gelesen. Spalten sind nach ihrer Position benannt.</translation>
    </message>
    <message>
        <source>There is no header: the first row is data. Columns are named by their position.</source>
        <translation>Es gibt keine Kopfzeile: Die erste Zeile enthält Daten. Die Spalten werden nach ihrer Stelle benannt.</translation>
    </message>
    <message>
        <source>There is no language {name}. Use {known}.</source>
        <translation>Es gibt keine Sprache {name}. Möglich sind {known}.</translation>
    </message>
    <message>
        <source>There is no row {row}: the data has {count:row|rows}.</source>
        <translation>Es gibt keine Zeile {row}: Die Daten haben {count:Zeile|Zeilen}.</translation>
    </message>
    <message>
        <source>There is no run from seed {seed}.</source>
        <translation>Es gibt keinen Lauf mit dem Seed {seed}.</translation>
    </message>
    <message>
        <source>There is no space left for temporary files. Free some, then try again.</source>
        <translation>Für temporäre Dateien ist kein Platz mehr. Bitte Platz schaffen und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Copy some rows in a spreadsheet first.</source>
        <translation>In der Zwischenablage ist keine Tabelle. Zuerst einige Zeilen in einer Tabellenkalkulation kopieren.</translation>
    </message>
    <message>
        <source>There is no {what} called {kind}. Choose one of {known}.</source>
        <translation>Als {what} ist {kind} nicht bekannt. Zur Wahl stehen {known}.</translation>
    </message>
    <message>
        <source>There is no {what} called {kind}. Did you mean {close}?</source>
        <translation>{what}: {kind} ist nicht bekannt. War {close} gemeint?</translation>
    </message>
    <message>
        <source>There is nothing to export. Add a layer to the canvas first.</source>
        <translation>Es gibt nichts zu exportieren. Zuerst eine Schicht auf die Zeichenfläche setzen.</translation>
    </message>
    <message>
        <source>There is nothing to judge yet. Train the network first, then judge it once.</source>
        <translation>Es gibt noch nichts zu beurteilen. Das Netz erst trainieren, dann einmal beurteilen.</translation>
    </message>
    <message>
        <source>There must be as many losses without as with the change, not {before} and {after}.</source>
        <translation>Es müssen so viele Verluste ohne wie mit der Änderung sein, nicht {before} und {after}.</translation>
    </message>
    <message>
        <source>There must be {low} to {high:seed|seeds}, not {count}.</source>
        <translation>Es müssen {low} bis {high:Seed|Seeds} sein, nicht {count}.</translation>
    </message>
    <message>
        <source>These are the restored weights of epoch {epoch:,}.</source>
        <translation>Dies sind die wiederhergestellten Gewichte der Epoche {epoch:,}.</translation>
    </message>
    <message>
        <source>These columns have no settings in common. Select columns of the same type.</source>
        <translation>Diese Spalten haben keine gemeinsamen Einstellungen. Bitte Spalten desselben Typs auswählen.</translation>
    </message>
    <message>
        <source>These layers have no setting in common. Select layers of one kind to change them together.</source>
        <translation>Diese Schichten haben keine gemeinsame Einstellung. Schichten einer Art auswählen, um sie zusammen zu ändern.</translation>
    </message>
    <message>
        <source>These rows are left out.</source>
        <translation>Diese Zeilen sind ausgelassen.</translation>
    </message>
    <message>
        <source>These weights are of no run, so that there is no receipt.</source>
        <translation>Diese Gewichte stammen aus keinem Lauf, deshalb gibt es keinen Beleg.</translation>
    </message>
    <message>
        <source>They did so first in {where}. The loss was lowest at step {step:,} and has risen since. {kept}</source>
        <translation>Zuerst geschah das in {where}. Der Verlust war in Schritt {step:,} am niedrigsten und ist seither gestiegen. {kept}</translation>
    </message>
    <message>
        <source>They may differ where the loss has a kink, as at 0 of ReLU.</source>
        <translation>Sie können sich unterscheiden, wo der Verlust einen Knick hat, wie bei ReLU in der 0.</translation>
    </message>
    <message>
        <source>This browser computes something else than the trained network: largest difference {worst}. Do not use this page.</source>
        <translation>Dieser Browser berechnet etwas anderes als das trainierte Netz: größte Abweichung {worst}. Diese Seite nicht verwenden.</translation>
    </message>
    <message>
        <source>This connection would create a loop.</source>
        <translation>Diese Verbindung ergäbe eine Schleife.</translation>
    </message>
    <message>
        <source>This format cannot say how “{name}” is computed. Leave it out of the features and train again, or export as .safetensors or .npz.</source>
        <translation>Dieses Format kann nicht sagen, wie „{name}“ berechnet wird. Aus den Merkmalen nehmen und neu trainieren, oder als .safetensors oder .npz exportieren.</translation>
    </message>
    <message>
        <source>This is a fault of Layerwright, which reads this layer otherwise, and not of the file.</source>
        <translation>Das ist ein Fehler von Layerwright, das diese Schicht anders liest, und nicht der Datei.</translation>
    </message>
    <message>
        <source>This is an earlier step of the run. Go back to the newest step to paint.</source>
        <translation>Das ist ein früherer Schritt des Laufs. Zum Malen zum neuesten Schritt zurückgehen.</translation>
    </message>
    <message>
        <source>This is no surgery of a network: {value!r:.60}.</source>
        <translation>Das ist kein Eingriff in ein Netz: {value!r:.60}.</translation>
    </message>
    <message>
        <source>This is the last training row. Keep it.</source>
        <translation>Dies ist die letzte Trainingszeile. Sie muss bleiben.</translation>
    </message>
    <message>
        <source>This is the version before the last save. To keep it, save it under another name.</source>
        <translation>Dies ist die Version vor dem letzten Speichern. Um sie zu behalten, unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>This network gives scores, and no probabilities.</source>
        <translation>Dieses Netz gibt Punktwerte und keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>This network has no hidden layer.</source>
        <translation>Dieses Netz hat keine verdeckte Schicht.</translation>
    </message>
    <message>
        <source>This network was not trained on a table, so it cannot predict one.</source>
        <translation>Dieses Netz wurde nicht mit einer Tabelle trainiert und kann daher keine vorhersagen.</translation>
    </message>
    <message>
        <source>This page computes with JavaScript, which is switched off here. Allow it for this file; nothing is sent anywhere.</source>
        <translation>Diese Seite rechnet mit JavaScript, das hier abgeschaltet ist. Erlaube es für diese Datei; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>This path contributes {part}; all paths together {whole}.</source>
        <translation>Dieser Pfad trägt {part} bei; alle Pfade zusammen {whole}.</translation>
    </message>
    <message>
        <source>This project now learns from {file} instead of {before}.</source>
        <translation>Dieses Projekt lernt jetzt aus {file} statt aus {before}.</translation>
    </message>
    <message>
        <source>This project reads {file}, which is outside its folder. Allow it?</source>
        <translation>Dieses Projekt liest {file}, das außerhalb seines Ordners liegt. Erlauben?</translation>
    </message>
    <message>
        <source>This row is left out.</source>
        <translation>Diese Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>This run is shown. To delete it, show another one first.</source>
        <translation>Dieser Lauf wird gezeigt. Um ihn zu löschen, zuerst einen anderen zeigen.</translation>
    </message>
    <message>
        <source>This step could not be computed again: {reason}</source>
        <translation>Dieser Schritt konnte nicht noch einmal berechnet werden: {reason}</translation>
    </message>
    <message>
        <source>This step is still being computed. Try again once it is shown.</source>
        <translation>Dieser Schritt wird noch berechnet. Bitte noch einmal versuchen, sobald er gezeigt wird.</translation>
    </message>
    <message>
        <source>This view needs images, and this data has features of another kind.</source>
        <translation>Diese Ansicht braucht Bilder, und diese Daten haben andere Merkmale.</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>Tausendertrennzeichen</translation>
    </message>
    <message>
        <source>Three species of iris, classified by four measurements of their flowers.</source>
        <translation>Drei Arten von Schwertlilien, klassifiziert nach vier Maßen ihrer Blüten.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time machine</source>
        <translation>Zeitmaschine</translation>
    </message>
    <message>
        <source>Times and durations in {column} are read as seconds.</source>
        <translation>Uhrzeiten und Dauern in {column} werden als Sekunden gelesen.</translation>
    </message>
    <message>
        <source>Tiny first weights start training on a flat part of the loss: watch it not move for epochs.</source>
        <translation>Winzige erste Gewichte beginnen auf einem flachen Teil des Verlusts: Beobachte, wie er sich epochenlang nicht bewegt.</translation>
    </message>
    <message>
        <source>To begin with, and with Adam for most small networks.</source>
        <translation>Für den Anfang, und mit Adam für die meisten kleinen Netze.</translation>
    </message>
    <message>
        <source>To begin with. Add a penalty where the network overfits.</source>
        <translation>Für den Anfang. Regularisieren, wo das Netz überanpasst.</translation>
    </message>
    <message>
        <source>To begin with. Clip where gradients explode.</source>
        <translation>Für den Anfang. Begrenzen, wo Gradienten explodieren.</translation>
    </message>
    <message>
        <source>To begin with: it follows the roles of the columns.</source>
        <translation>Für den Anfang: sie folgt den Rollen der Spalten.</translation>
    </message>
    <message>
        <source>To bring branches together that each see something else of a row.</source>
        <translation>Um Zweige zusammenzuführen, die je etwas anderes von einer Zeile sehen.</translation>
    </message>
    <message>
        <source>To compare networks whatever the threshold is.</source>
        <translation>Um Netze unabhängig von der Schwelle zu vergleichen.</translation>
    </message>
    <message>
        <source>To compare regressions of different targets.</source>
        <translation>Um Regressionen verschiedener Ziele zu vergleichen.</translation>
    </message>
    <message>
        <source>To evaluate the rows as they are now, pass the data to evaluate.</source>
        <translation>Um die jetzigen Zeilen auszuwerten, die Daten an evaluate übergeben.</translation>
    </message>
    <message>
        <source>To go back in its training, put the data of then in its place.</source>
        <translation>Um in seinem Training zurückzugehen, die damaligen Daten an ihren Platz legen.</translation>
    </message>
    <message>
        <source>To let a branch skip some layers. The gradient then has a short way back, and deep networks train.</source>
        <translation>Um einen Zweig einige Schichten überspringen zu lassen. Der Gradient hat dann einen kurzen Rückweg, und tiefe Netze lernen.</translation>
    </message>
    <message>
        <source>To let one branch, with a sigmoid at its end, open and close another.</source>
        <translation>Um einen Zweig mit Sigmoid am Ende einen anderen öffnen und schließen zu lassen.</translation>
    </message>
    <message>
        <source>To say how far off a prediction is, in units that people know.</source>
        <translation>Um in vertrauten Einheiten zu sagen, wie weit eine Vorhersage daneben liegt.</translation>
    </message>
    <message>
        <source>To see a local minimum: which one an optimizer ends in depends on the start, and on whether it is fast enough to pass the ridge.</source>
        <translation>Um ein lokales Minimum zu sehen: In welchem ein Optimierer endet, hängt vom Start ab, und davon, ob er schnell genug ist, den Grat zu überqueren.</translation>
    </message>
    <message>
        <source>To see the first learning rule at work, row by row: one layer of binary steps, two classes that a line separates.</source>
        <translation>Um die erste Lernregel bei der Arbeit zu sehen, Zeile für Zeile: eine Schicht mit Stufenfunktion, zwei Klassen, die eine Gerade trennt.</translation>
    </message>
    <message>
        <source>To see the zig-zag of gradient descent, and how momentum damps it and adaptive rates take both directions alike.</source>
        <translation>Um den Zickzack des Gradientenverfahrens zu sehen, und wie Momentum ihn dämpft und adaptive Lernraten beide Richtungen gleich behandeln.</translation>
    </message>
    <message>
        <source>To see what a learning rate does: small ones crawl, good ones arrive in a few steps.</source>
        <translation>Um zu sehen, was eine Lernrate bewirkt: Kleine kriechen, gute sind in wenigen Schritten am Ziel.</translation>
    </message>
    <message>
        <source>To see what one deviation for all layers does.</source>
        <translation>Um zu sehen, was eine Abweichung für alle Schichten bewirkt.</translation>
    </message>
    <message>
        <source>To see what the learning rate does, and with a schedule for large networks.</source>
        <translation>Um zu sehen, was die Lernrate tut, und mit einem Lernratenplan für große Netze.</translation>
    </message>
    <message>
        <source>To see where gradients vanish although no minimum is near. Momentum and adaptive rates leave the saddle sooner than gradient descent.</source>
        <translation>Um zu sehen, wo Gradienten verschwinden, obwohl kein Minimum nahe ist. Momentum und adaptive Lernraten verlassen den Sattel früher als das Gradientenverfahren.</translation>
    </message>
    <message>
        <source>To test optimizers: it is easy to find the valley, and takes long to follow it. L-BFGS does in some dozens of steps.</source>
        <translation>Um Optimierer zu prüfen: Das Tal ist leicht zu finden, und ihm zu folgen dauert lange. L-BFGS schafft es in einigen Dutzend Schritten.</translation>
    </message>
    <message>
        <source>To the next stage</source>
        <translation>Zur nächsten Stufe</translation>
    </message>
    <message>
        <source>To the stage before</source>
        <translation>Zur Stufe davor</translation>
    </message>
    <message>
        <source>To train Rosenblatt&apos;s perceptron by gradient descent: one linear unit, two classes.</source>
        <translation>Um Rosenblatts Perzeptron mit Gradientenabstieg zu trainieren: eine lineare Einheit, zwei Klassen.</translation>
    </message>
    <message>
        <source>To train its layers from random weights instead, call fit of Model(model.project.graph).</source>
        <translation>Um seine Schichten stattdessen von zufälligen Gewichten aus zu trainieren, fit von Model(model.project.graph) aufrufen.</translation>
    </message>
    <message>
        <source>To train on the rows as they are now, call fit with the data.</source>
        <translation>Um mit den jetzigen Zeilen zu trainieren, fit mit den Daten aufrufen.</translation>
    </message>
    <message>
        <source>To watch a run to its end.</source>
        <translation>Um einen Lauf bis zum Ende zu beobachten.</translation>
    </message>
    <message>
        <source>Together with an L2 penalty it scales the penalty, too. Use AdamW or weight decay.</source>
        <translation>Zusammen mit einer L2-Regularisierung skaliert er auch die Regularisierung. AdamW oder Weight Decay nehmen.</translation>
    </message>
    <message>
        <source>Too few validation rows</source>
        <translation>Zu wenige Validierungszeilen</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Too much dropout</source>
        <translation>Zu viel Dropout</translation>
    </message>
    <message>
        <source>Too much of it holds all weights near 0, and the network underfits. It is part of the loss that is shown, apart from the data loss.</source>
        <translation>Zu viel davon hält alle Gewichte nahe 0, und das Netz passt zu wenig an. Sie ist Teil des gezeigten Verlusts, getrennt vom Verlust der Daten.</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Top-3-Genauigkeit</translation>
    </message>
    <message>
        <source>Top-k accuracy</source>
        <translation>Top-k-Genauigkeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Totals are left out, such as {text}: line {lines}. To keep them as rows, choose “keep” for the extras.</source>
        <translation>Summenzeilen werden ausgelassen, etwa {text}: Zeile {lines}. Um sie als Zeilen zu behalten, bei Zusätze „Behalten“ wählen.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train all {folds:fold|folds}</source>
        <translation>Alle {folds:Fold|Folds} trainieren</translation>
    </message>
    <message>
        <source>Train and test folders</source>
        <translation>Ordner train und test</translation>
    </message>
    <message>
        <source>Train first: the weights are still the ones that training starts with.</source>
        <translation>Erst trainieren: Die Gewichte sind noch die, mit denen das Training beginnt.</translation>
    </message>
    <message>
        <source>Train from all seeds</source>
        <translation>Mit allen Seeds trainieren</translation>
    </message>
    <message>
        <source>Train from several seeds</source>
        <translation>Mit mehreren Seeds trainieren</translation>
    </message>
    <message>
        <source>Train on cells that were copied in a spreadsheet.</source>
        <translation>Mit Zellen trainieren, die in einer Tabellenkalkulation kopiert wurden.</translation>
    </message>
    <message>
        <source>Train on from the step that is shown in a new run, with another name and another setting.</source>
        <translation>Vom gezeigten Schritt in einem neuen Lauf weitertrainieren, mit anderem Namen und anderer Einstellung.</translation>
    </message>
    <message>
        <source>Train on from the step that is shown. The run as it was can be gone back to.</source>
        <translation>Vom gezeigten Schritt an weiter trainieren. Zum Lauf, wie er war, kann man zurückkehren.</translation>
    </message>
    <message>
        <source>Train on the pictures</source>
        <translation>Mit den Bildern trainieren</translation>
    </message>
    <message>
        <source>Train on your own table or images.</source>
        <translation>Mit einer eigenen Tabelle oder eigenen Bildern trainieren.</translation>
    </message>
    <message>
        <source>Train on {file}</source>
        <translation>Mit {file} trainieren</translation>
    </message>
    <message>
        <source>Train one batch, and look at the step after it</source>
        <translation>Einen Batch trainieren und den Schritt danach ansehen</translation>
    </message>
    <message>
        <source>Train one batch, then pause.</source>
        <translation>Einen Batch trainieren, dann anhalten.</translation>
    </message>
    <message>
        <source>Train or pause</source>
        <translation>Trainieren oder pausieren</translation>
    </message>
    <message>
        <source>Train the network first. Until then, change the units of {layer} in the inspector.</source>
        <translation>Bitte zuerst das Netz trainieren. Bis dahin lassen sich die Einheiten von {layer} im Inspektor ändern.</translation>
    </message>
    <message>
        <source>Train the network from several seeds at once, to see how much of its result is chance.</source>
        <translation>Das Netz mit mehreren Seeds zugleich trainieren, um zu sehen, wie viel an seinem Ergebnis Zufall ist.</translation>
    </message>
    <message>
        <source>Train the network, or continue training.</source>
        <translation>Das Netz trainieren oder das Training fortsetzen.</translation>
    </message>
    <message>
        <source>Train to the end of the epoch, then pause.</source>
        <translation>Bis zum Ende der Epoche trainieren, dann anhalten.</translation>
    </message>
    <message>
        <source>Train with this label from now on. The file of the data stays as it is.</source>
        <translation>Von jetzt an mit diesem Label trainieren. Die Datei der Daten bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Train without this row from now on.</source>
        <translation>Von jetzt an ohne diese Zeile trainieren.</translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation>Trainiert von</translation>
    </message>
    <message>
        <source>Trained for {count:epoch|epochs}. Press Continue to train {more} more.</source>
        <translation>{count:Epoche|Epochen} trainiert. „Fortsetzen“ trainiert {more} weitere.</translation>
    </message>
    <message>
        <source>Trained for {count:epoch|epochs}. {restored} Press Continue to train {more} more from there.</source>
        <translation>{count:Epoche|Epochen} trainiert. {restored} „Fortsetzen“ trainiert von dort {more} weitere.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training could not start: {error}. Press Reset to start over.</source>
        <translation>Das Training konnte nicht starten: {error}. „Zurücksetzen“ drücken, um von vorn zu beginnen.</translation>
    </message>
    <message>
        <source>Training diverged</source>
        <translation>Das Training ist divergiert</translation>
    </message>
    <message>
        <source>Training diverged at step {step:,}: values became infinite or NaN, first in {where}. {kept} Lower the learning rate, clip the gradients, start from smaller weights, or check that the inputs are scaled.</source>
        <translation>Das Training divergierte bei Schritt {step:,}: Werte wurden unendlich oder NaN, zuerst in {where}. {kept} Die Lernrate verringern, die Gradienten begrenzen, mit kleineren Gewichten beginnen oder prüfen, ob die Eingaben skaliert sind.</translation>
    </message>
    <message>
        <source>Training far better than validation: it overfits. Compare the accuracy with that of always choosing the most frequent class, which stands below it. One class with a low recall: it is taken for others; the matrix says for which. Under seeds, a range wider than a difference between two networks: it may be chance.</source>
        <translation>Training weit besser als Validierung: Überanpassung. Die Genauigkeit ist mit der zu vergleichen, die immer die häufigste Klasse erreicht und die darunter steht. Eine Klasse mit kleinem Recall: Sie wird für andere gehalten; die Matrix sagt, für welche. Unter Seeds eine Spanne, die größer ist als der Unterschied zweier Netze: Er kann Zufall sein.</translation>
    </message>
    <message>
        <source>Training goes on from these weights.</source>
        <translation>Das Training geht von diesen Gewichten aus weiter.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Training needs data. {reason}</source>
        <translation>Zum Trainieren werden Daten gebraucht. {reason}</translation>
    </message>
    <message>
        <source>Training needs {size:,.1f} GB of memory, but only {free:,.1f} GB are free. Reduce the units of {layer}, the largest layer, or use a smaller batch.</source>
        <translation>Das Training braucht {size:,.1f} GB Speicher, frei sind aber nur {free:,.1f} GB. Die Einheiten von {layer}, der größten Schicht, verringern oder einen kleineren Batch wählen.</translation>
    </message>
    <message>
        <source>Training rows that have another label than in the source, or are dropped.</source>
        <translation>Trainingszeilen, die ein anderes Label als in der Quelle haben oder weggelassen werden.</translation>
    </message>
    <message>
        <source>Training score</source>
        <translation>Trainings-Score</translation>
    </message>
    <message>
        <source>Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:epoch|epochs}. The best epoch was {best:,}.</source>
        <translation>Training vorzeitig beendet nach Epoche {epoch:,}: {waited:Epoche|Epochen} ohne Verbesserung ({monitor}). Die beste Epoche war {best:,}.</translation>
    </message>
    <message>
        <source>Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:epoch|epochs}. The weights of the best epoch, {best:,}, were restored.</source>
        <translation>Training vorzeitig beendet nach Epoche {epoch:,}: {waited:Epoche|Epochen} ohne Verbesserung ({monitor}). Die Gewichte der besten Epoche, {best:,}, wurden wiederhergestellt.</translation>
    </message>
    <message>
        <source>Training stopped: {why}. The weights trained so far are kept. Press Reset to start over.</source>
        <translation>Das Training wurde abgebrochen: {why}. Die bisher trainierten Gewichte bleiben erhalten. „Zurücksetzen“ drücken, um von vorn zu beginnen.</translation>
    </message>
    <message>
        <source>Training, epoch {epoch}</source>
        <translation>Training, Epoche {epoch}</translation>
    </message>
    <message>
        <source>Trains both from ten seeds at once, from their start.</source>
        <translation>Trainiert beide mit zehn Seeds zugleich, von ihrem Anfang an.</translation>
    </message>
    <message>
        <source>Trains for all epochs.</source>
        <translation>Trainiert alle Epochen.</translation>
    </message>
    <message>
        <source>Trains this network from each seed, on all cores.</source>
        <translation>Trainiert dieses Netz mit jedem Seed, auf allen Kernen.</translation>
    </message>
    <message>
        <source>Trains with and without “{remedy}”, from ten seeds at once.</source>
        <translation>Trainiert mit und ohne „{remedy}“, von zehn Startwerten zugleich.</translation>
    </message>
    <message>
        <source>Translation, speech, search, assistants that write. These use transformers, large and deep.</source>
        <translation>Übersetzen, Sprache erkennen, suchen, Assistenten, die schreiben. Dafür dienen Transformer, groß und tief.</translation>
    </message>
    <message>
        <source>True if at least one input is true. One unit can learn it.</source>
        <translation>Wahr, wenn mindestens eine Eingabe wahr ist. Eine Einheit kann es lernen.</translation>
    </message>
    <message>
        <source>True if both inputs are true. One unit can learn it: the smallest network there is.</source>
        <translation>Wahr, wenn beide Eingaben wahr sind. Eine Einheit kann es lernen: das kleinste Netz, das es gibt.</translation>
    </message>
    <message>
        <source>Truncated central directory</source>
        <translation>Das Inhaltsverzeichnis ist unvollständig</translation>
    </message>
    <message>
        <source>Truncated file header</source>
        <translation>Der Kopf eines Teils ist unvollständig</translation>
    </message>
    <message>
        <source>Try another learning rate or more units; in a deep network, ReLU and Adam.</source>
        <translation>Eine andere Lernrate oder mehr Einheiten versuchen, in einem tiefen Netz ReLU und Adam.</translation>
    </message>
    <message>
        <source>Try growing learning rates from the step that is shown, and see which are worth training with.</source>
        <translation>Wachsende Lernraten vom gezeigten Schritt aus probieren und sehen, welche sich lohnen.</translation>
    </message>
    <message>
        <source>Try more rows or fewer units, and check that the inputs tell the target.</source>
        <translation>Mehr Zeilen oder weniger Einheiten versuchen und prüfen, ob die Eingaben etwas über das Ziel aussagen.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>Turns dates into the parts that vary in the training rows: days since the first one, year, and month, day of week and hour as sine and cosine, so that December is beside January. Times are UTC.</source>
        <translation>Zerlegt Daten in die Teile, die sich in den Trainingszeilen unterscheiden: Tage seit dem ersten, Jahr sowie Monat, Wochentag und Stunde als Sinus und Kosinus, damit der Dezember neben dem Januar liegt. Zeiten gelten als UTC.</translation>
    </message>
    <message>
        <source>Turns dates into {parts}.</source>
        <translation>Zerlegt Daten in: {parts}.</translation>
    </message>
    <message>
        <source>Turns texts into their place in the order {order}, from 0; gaps become {gap:.6g}, other texts {unseen:.6g}.</source>
        <translation>Macht aus Texten ihren Rang in der Reihenfolge {order}, ab 0; Lücken werden {gap:.6g}, andere Texte {unseen:.6g}.</translation>
    </message>
    <message>
        <source>Turns the units of a layer into probabilities that add up to 1. Use it for the output of a classification with several classes.</source>
        <translation>Wandelt die Einheiten einer Schicht in Wahrscheinlichkeiten um, deren Summe 1 ist. Geeignet für die Ausgabe einer Klassifikation mit mehreren Klassen.</translation>
    </message>
    <message>
        <source>Turns {texts:text|texts} into the mean of the target over the training rows that have the text; the overall mean is {overall:.6g}.</source>
        <translation>Macht aus {texts:Text|Texten} den Mittelwert des Zielwerts über die Trainingszeilen, die den Text haben; das Gesamtmittel ist {overall:.6g}.</translation>
    </message>
    <message>
        <source>Turns {texts:text|texts} into {features:feature|features} that are 0 or 1, one of them for {rare:rare text|rare texts}.</source>
        <translation>Macht aus {texts:Text|Texten} {features:Merkmal|Merkmale}, die 0 oder 1 sind, eines davon für {rare:seltenen Text|seltene Texte}.</translation>
    </message>
    <message>
        <source>Turns {texts:text|texts} into {features:feature|features} that are 0 or 1.</source>
        <translation>Macht aus {texts:Text|Texten} {features:Merkmal|Merkmale}, die 0 oder 1 sind.</translation>
    </message>
    <message>
        <source>Turns {texts:text|texts} into {means:mean|means} of the target over the training rows that have the text.</source>
        <translation>Macht aus {texts:Text|Texten} {means:Mittelwert|Mittelwerte} des Zielwerts über die Trainingszeilen, die den Text haben.</translation>
    </message>
    <message>
        <source>Two activations in a row rarely help. Choose Linear in the layer before.</source>
        <translation>Zwei Aktivierungen hintereinander helfen selten. In der Schicht davor Linear wählen.</translation>
    </message>
    <message>
        <source>Two classes that no straight line can separate. Four hidden units are enough.</source>
        <translation>Zwei Klassen, die keine Gerade trennen kann. Vier verdeckte Einheiten genügen.</translation>
    </message>
    <message>
        <source>Two features</source>
        <translation>Zwei Merkmale</translation>
    </message>
    <message>
        <source>Two features across and up, all others at their median. The color says what the network predicts there: the class, paler the less sure it is, or for a regression the value. Dark lines are where the class changes. Dots are training rows, squares validation rows, in the colors of their classes.</source>
        <translation>Zwei Merkmale nach rechts und nach oben, alle anderen bei ihrem Median. Die Farbe sagt, was das Netz dort vorhersagt: die Klasse, blasser, je unsicherer, oder bei einer Regression den Wert. Dunkle Linien liegen, wo die Klasse wechselt. Punkte sind Trainingszeilen, Quadrate Validierungszeilen, in den Farben ihrer Klassen.</translation>
    </message>
    <message>
        <source>Two half moons, each reaching into the other. A few hidden units bend the boundary.</source>
        <translation>Zwei Halbmonde, die ineinandergreifen. Einige verdeckte Einheiten biegen die Grenze.</translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation>Zwei verdeckte Schichten</translation>
    </message>
    <message>
        <source>Two interleaving half circles. A few hidden units can separate them with a curved boundary.</source>
        <translation>Zwei ineinandergreifende Halbkreise. Wenige verdeckte Einheiten können sie mit einer gekrümmten Grenze trennen.</translation>
    </message>
    <message>
        <source>Two intertwined spirals: a classic problem that needs hidden layers.</source>
        <translation>Zwei ineinander verschlungene Spiralen: ein klassisches Problem, das verdeckte Schichten braucht.</translation>
    </message>
    <message>
        <source>Two layers have the id {id}. Change one of them.</source>
        <translation>Zwei Schichten haben die Nummer {id}. Bitte eine davon ändern.</translation>
    </message>
    <message>
        <source>Two minima</source>
        <translation>Zwei Minima</translation>
    </message>
    <message>
        <source>Two pixels say little about an image. The view Pictures shows what the network takes images for.</source>
        <translation>Zwei Pixel sagen wenig über ein Bild. Die Ansicht „Bilder“ zeigt, wofür das Netz Bilder hält.</translation>
    </message>
    <message>
        <source>Two rows have no mean worth the name: watch how noisy training is.</source>
        <translation>Zwei Zeilen haben keinen brauchbaren Mittelwert: Beobachte, wie unruhig das Training ist.</translation>
    </message>
    <message>
        <source>Two runs differ by chance. Prove it trains both ways from ten seeds, and says whether the difference is more than luck.</source>
        <translation>Zwei Läufe unterscheiden sich durch Zufall. Beweisen trainiert beide Wege von zehn Seeds aus und sagt, ob der Unterschied mehr ist als Glück.</translation>
    </message>
    <message>
        <source>Two strengths to choose instead of one.</source>
        <translation>Zwei Stärken zu wählen statt einer.</translation>
    </message>
    <message>
        <source>Two valleys, of which the left is deeper.</source>
        <translation>Zwei Täler, von denen das linke tiefer ist.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Type a row</source>
        <translation>Zeile eingeben</translation>
    </message>
    <message>
        <source>Type a weight</source>
        <translation>Gewicht eingeben</translation>
    </message>
    <message>
        <source>Type on the canvas, or press Space or Tab</source>
        <translation>Auf der Zeichenfläche tippen oder Leertaste oder Tabulator drücken</translation>
    </message>
    <message>
        <source>Typical row</source>
        <translation>Typische Zeile</translation>
    </message>
    <message>
        <source>Under the recipe, Test learning rates makes 100 steps from 1e-7 to 10 for five orders of the batches, from the step that is shown, or from new weights before the first run. The line is the median loss on up to 512 training rows, the area reaches from the least to the greatest, the dashed line is the rate of the recipe. The run itself stays as it is. layerwright rates does the same.</source>
        <translation>Unter dem Rezept macht „Lernraten testen“ 100 Schritte von 1e-7 bis 10 für fünf Reihenfolgen der Batches, vom gezeigten Schritt aus oder vor dem ersten Lauf von neuen Gewichten aus. Die Linie ist der Median des Verlusts auf bis zu 512 Trainingszeilen, die Fläche reicht vom kleinsten zum größten, die gestrichelte Linie ist die Lernrate des Rezepts. Der Lauf selbst bleibt, wie er ist. layerwright rates tut dasselbe.</translation>
    </message>
    <message>
        <source>Under the recipe, Train from all seeds trains the network from as many as you choose, at once, and says first how long that takes. Every curve then shows the mean over the runs with an area of one standard deviation around it, from three runs on. The chip seeds in the title of a view goes back to the one run.</source>
        <translation>Unter dem Rezept trainiert „Mit allen Seeds trainieren“ das Netz mit so vielen Seeds wie gewählt, alle zugleich, und sagt zuerst, wie lange das dauert. Jede Kurve zeigt dann den Mittelwert über die Läufe und um ihn herum eine Fläche von einer Standardabweichung, ab drei Läufen. Der Schalter Seeds im Titel einer Ansicht führt zu dem einen Lauf zurück.</translation>
    </message>
    <message>
        <source>Underfitting</source>
        <translation>Unteranpassung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last edit.</source>
        <translation>Die letzte Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>Undo to continue the current run.</source>
        <translation>Mit Rückgängig geht der jetzige Lauf weiter.</translation>
    </message>
    <message>
        <source>Undock</source>
        <translation>Abdocken</translation>
    </message>
    <message>
        <source>Unexpected reply from the update server. Try again later.</source>
        <translation>Unerwartete Antwort des Update-Servers. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Ungroup {title}</source>
        <translation>{title} auflösen</translation>
    </message>
    <message>
        <source>Uniform between ±0.01, which is too small: signals and gradients vanish from layer to layer. A demonstration of a bad initialization.</source>
        <translation>Gleichverteilt zwischen ±0,01, also zu klein: Signale und Gradienten verschwinden von Schicht zu Schicht. Beispiel einer schlechten Initialisierung.</translation>
    </message>
    <message>
        <source>Uniform between ±3, which is too large: sigmoid and tanh saturate, and with ReLU signals explode. A demonstration of a bad initialization.</source>
        <translation>Gleichverteilt zwischen ±3, also zu groß: Sigmoid und tanh sättigen, und mit ReLU explodieren Signale. Beispiel einer schlechten Initialisierung.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Units are saturated</source>
        <translation>Einheiten sind gesättigt</translation>
    </message>
    <message>
        <source>Units have died</source>
        <translation>Einheiten sind abgestorben</translation>
    </message>
    <message>
        <source>Units of the target</source>
        <translation>Einheiten des Ziels</translation>
    </message>
    <message>
        <source>Units to add</source>
        <translation>Einheiten, die hinzukommen</translation>
    </message>
    <message>
        <source>Units with equal weights get equal gradients, and stay equal: the layer is as good as a single unit. Random first weights break the symmetry.</source>
        <translation>Einheiten mit gleichen Gewichten bekommen gleiche Gradienten und bleiben gleich: die Schicht taugt so viel wie eine einzige Einheit. Zufällige erste Gewichte brechen die Symmetrie.</translation>
    </message>
    <message>
        <source>Unpin {run}</source>
        <translation>{run} lösen</translation>
    </message>
    <message>
        <source>Unreadable images skipped: {count:,}. {files}.</source>
        <translation>Übersprungene unlesbare Bilder: {count:,}. {files}.</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for recovery. {reason}</source>
        <translation>Nicht gespeicherte Änderungen können nicht für die Wiederherstellung gesichert werden. {reason}</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {why}.</source>
        <translation>Nicht gespeicherte Änderungen können nicht in {folder} gesichert werden: {why}.</translation>
    </message>
    <message>
        <source>Unsaved work is kept for recovery again.</source>
        <translation>Nicht gespeicherte Änderungen werden wieder für die Wiederherstellung gesichert.</translation>
    </message>
    <message>
        <source>Unscaled inputs</source>
        <translation>Unskalierte Eingaben</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>Ein Text ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Update, {optimizer}</source>
        <translation>Update, {optimizer}</translation>
    </message>
    <message>
        <source>Update-to-weight ratio of each layer by epoch</source>
        <translation>Verhältnis von Update zu Gewicht jeder Schicht pro Epoche</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Use it as a feature</source>
        <translation>Als Merkmal benutzen</translation>
    </message>
    <message>
        <source>Use its target mean</source>
        <translation>Mit Zielmittelwert benutzen</translation>
    </message>
    <message>
        <source>Use its weights</source>
        <translation>Gewichte verwenden</translation>
    </message>
    <message>
        <source>Use seed {seed}</source>
        <translation>Seed {seed} verwenden</translation>
    </message>
    <message>
        <source>Use the data as it is now</source>
        <translation>Jetzige Daten verwenden</translation>
    </message>
    <message>
        <source>Use the light or dark theme of the system.</source>
        <translation>Das helle oder dunkle Farbschema des Systems verwenden.</translation>
    </message>
    <message>
        <source>Use the network “{title}”</source>
        <translation>Netz „{title}“ verwenden</translation>
    </message>
    <message>
        <source>Use the newest</source>
        <translation>Den neuesten verwenden</translation>
    </message>
    <message>
        <source>Use the tanh approximation, as GPT-2 does. The error is at most 0.0005.</source>
        <translation>Die tanh-Näherung wie in GPT-2 verwenden. Der Fehler beträgt höchstens 0,0005.</translation>
    </message>
    <message>
        <source>Use the weights of a file in this network: safetensors, NumPy, ONNX or Keras.</source>
        <translation>Die Gewichte einer Datei in diesem Netz verwenden: Safetensors, NumPy, ONNX oder Keras.</translation>
    </message>
    <message>
        <source>Use the weights of {file} in this network, or open it as a new project?</source>
        <translation>Die Gewichte von {file} in diesem Netz verwenden oder die Datei als neues Projekt öffnen?</translation>
    </message>
    <message>
        <source>Use these weights</source>
        <translation>Diese Gewichte verwenden</translation>
    </message>
    <message>
        <source>Use this data</source>
        <translation>Diese Daten benutzen</translation>
    </message>
    <message>
        <source>Use with 1 leak</source>
        <translation>Mit 1 Leck benutzen</translation>
    </message>
    <message>
        <source>Use with {count} leaks</source>
        <translation>Mit {count} Lecks benutzen</translation>
    </message>
    <message>
        <source>Use {rate}</source>
        <translation>{rate} nehmen</translation>
    </message>
    <message>
        <source>Uses all rows as they are in the source.</source>
        <translation>Verwendet alle Zeilen, wie sie in der Quelle sind.</translation>
    </message>
    <message>
        <source>Uses cells that were copied in a spreadsheet as data. The project keeps them.</source>
        <translation>Verwendet Zellen, die in einer Tabellenkalkulation kopiert wurden, als Daten. Das Projekt speichert sie.</translation>
    </message>
    <message>
        <source>Uses it as the data of the project.</source>
        <translation>Verwendet sie als Daten des Projekts.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>Validate {share:.0%} of the rows</source>
        <translation>{share:.0%} der Zeilen validieren</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Validation score</source>
        <translation>Validierungs-Score</translation>
    </message>
    <message>
        <source>Valleys that are not the deepest. In large networks most are nearly as good; in small ones, such as XOR with two units, another seed can end far better.</source>
        <translation>Täler, die nicht die tiefsten sind. In großen Netzen sind die meisten fast ebenso gut; in kleinen, wie XOR mit zwei Einheiten, kann ein anderer Seed weit besser enden.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value and slope</source>
        <translation>Wert und Steigung</translation>
    </message>
    <message>
        <source>Value of all weights: c.</source>
        <translation>Wert aller Gewichte: c.</translation>
    </message>
    <message>
        <source>Value to monitor.</source>
        <translation>Wert, der überwacht wird.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values grew until float32 could not hold them: steps were too large, or weights or inputs were.</source>
        <translation>Werte wuchsen, bis float32 sie nicht mehr fassen konnte: Schritte waren zu groß, oder Gewichte oder Eingaben waren es.</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>Verschwindende Gradienten</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>W or its transpose</source>
        <translation>W oder die Transponierte</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Warten…</translation>
    </message>
    <message>
        <source>Walk through all rows.</source>
        <translation>Durch alle Zeilen gehen.</translation>
    </message>
    <message>
        <source>Walk through the rows that are predicted wrongly.</source>
        <translation>Durch die Zeilen gehen, die falsch vorhergesagt werden.</translation>
    </message>
    <message>
        <source>Warmup</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight across</source>
        <translation>Gewicht waagerecht</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weight decay coefficient: λ. Each step subtracts ηλ times the weight.</source>
        <translation>Weight-Decay-Koeffizient: λ. Jeder Schritt zieht ηλ mal das Gewicht ab.</translation>
    </message>
    <message>
        <source>Weight up</source>
        <translation>Gewicht senkrecht</translation>
    </message>
    <message>
        <source>Weighted sum z of layer {k}</source>
        <translation>Gewichtete Summe z der Schicht {k}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights ({patterns})</source>
        <translation>Gewichte ({patterns})</translation>
    </message>
    <message>
        <source>Weights and curves are left out. Take {file} along, so that others open the same rows?</source>
        <translation>Gewichte und Kurven werden weggelassen. {file} mitgeben, damit andere dieselben Zeilen öffnen?</translation>
    </message>
    <message>
        <source>Weights by name, with the layers, the scaling, the names and test rows</source>
        <translation>Gewichte nach Namen, mit Schichten, Skalierung, Namen und Testzeilen</translation>
    </message>
    <message>
        <source>Weights of layer {k}</source>
        <translation>Gewichte der Schicht {k}</translation>
    </message>
    <message>
        <source>Weights of the past</source>
        <translation>Gewichte der Vergangenheit</translation>
    </message>
    <message>
        <source>Weights of {file}</source>
        <translation>Gewichte von {file}</translation>
    </message>
    <message>
        <source>Weights that are all equal get equal gradients and stay equal: the layer learns as a single unit.</source>
        <translation>Gewichte, die alle gleich sind, bekommen gleiche Gradienten und bleiben gleich: die Schicht lernt wie eine einzige Einheit.</translation>
    </message>
    <message>
        <source>Weights that are all equal stay equal, whatever the value.</source>
        <translation>Gewichte, die alle gleich sind, bleiben gleich, welchen Wert sie auch haben.</translation>
    </message>
    <message>
        <source>Weights that start too large: watch the gradient grow from layer to layer, and the run end within steps.</source>
        <translation>Zu große erste Gewichte: Beobachte, wie der Gradient von Schicht zu Schicht wächst und der Lauf nach wenigen Schritten endet.</translation>
    </message>
    <message>
        <source>Weights: a penalty moves all toward 0; L1 leaves many at 0. Gradients: from layer to layer further toward 0 means that they vanish. Activations: tanh and sigmoid at their ends are saturated; ReLU with nothing but 0 is dead. Pre-activations: far from 0 they drive sigmoid and tanh into saturation. Over time: lines that spread apart without end, a band that moves away from 0, or a sudden jump, after which nothing moves.</source>
        <translation>Gewichte: Eine Strafe rückt alle zur 0; L1 lässt viele bei 0. Gradienten: von Schicht zu Schicht näher an 0 heißt, dass sie verschwinden. Aktivierungen: Tanh und Sigmoid an ihren Enden sind gesättigt; ReLU mit nichts als 0 ist tot. Summen vor der Aktivierung: Weit von 0 treiben sie Sigmoid und Tanh in die Sättigung. Im Verlauf: Linien, die endlos auseinanderlaufen, ein Band, das sich von 0 entfernt, oder ein plötzlicher Sprung, nach dem sich nichts mehr bewegt.</translation>
    </message>
    <message>
        <source>What a miss costs</source>
        <translation>Was eine verpasste Zeile kostet</translation>
    </message>
    <message>
        <source>What a miss costs, in false alarms</source>
        <translation>Was eine verpasste Zeile kostet, in Fehlalarmen</translation>
    </message>
    <message>
        <source>What a person decided about a training row: it has another label, or the network does not learn from it.</source>
        <translation>Was über eine Trainingszeile entschieden wurde: Sie hat ein anderes Label, oder das Netz lernt nicht von ihr.</translation>
    </message>
    <message>
        <source>What belongs together</source>
        <translation>Was zusammengehört</translation>
    </message>
    <message>
        <source>What can go wrong</source>
        <translation>Was schiefgehen kann</translation>
    </message>
    <message>
        <source>What deep learning is</source>
        <translation>Was Deep Learning ist</translation>
    </message>
    <message>
        <source>What dropout keeps in layer {k}</source>
        <translation>Was Dropout in Schicht {k} behält</translation>
    </message>
    <message>
        <source>What each pixel adds to {name}</source>
        <translation>Was jedes Pixel zu {name} beiträgt</translation>
    </message>
    <message>
        <source>What fits a layer of 10 inputs is ten times too large for one of 1,000.</source>
        <translation>Was zu einer Schicht mit 10 Eingängen passt, ist für eine mit 1.000 zehnmal zu groß.</translation>
    </message>
    <message>
        <source>What groups the digits of its numbers. Empty: detected.</source>
        <translation>Was die Ziffern ihrer Zahlen gruppiert. Leer: erkannt.</translation>
    </message>
    <message>
        <source>What groups the digits of large numbers. Empty: detected for each column.</source>
        <translation>Was die Ziffern großer Zahlen gruppiert. Leer: wird für jede Spalte erkannt.</translation>
    </message>
    <message>
        <source>What happens to a text that no training row has.</source>
        <translation>Was mit einem Text geschieht, den keine Trainingszeile hat.</translation>
    </message>
    <message>
        <source>What happens to gaps in columns for which nothing else is chosen. Empty: the usual for their type.</source>
        <translation>Was mit Lücken in Spalten geschieht, für die nichts anderes gewählt ist. Leer: das Übliche für ihren Typ.</translation>
    </message>
    <message>
        <source>What happens where a cell is empty. Empty: the usual for its type.</source>
        <translation>Was geschieht, wo eine Zelle leer ist. Leer: das Übliche für ihren Typ.</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>What is computed.</source>
        <translation>Was berechnet wird.</translation>
    </message>
    <message>
        <source>What is done with the row.</source>
        <translation>Was mit der Zeile geschieht.</translation>
    </message>
    <message>
        <source>What is predicted for every {across} and {up}. The arrow keys move the point.</source>
        <translation>Was für jedes {across} und {up} vorhergesagt wird. Die Pfeiltasten bewegen den Punkt.</translation>
    </message>
    <message>
        <source>What is shown of the table</source>
        <translation>Was von der Tabelle gezeigt wird</translation>
    </message>
    <message>
        <source>What it has learned from the training rows does not hold for others.</source>
        <translation>Was es aus den Trainingszeilen gelernt hat, gilt nicht für andere.</translation>
    </message>
    <message>
        <source>What it is used for. Empty: detected.</source>
        <translation>Wofür sie benutzt wird. Leer: erkannt.</translation>
    </message>
    <message>
        <source>What its cells are. Empty: detected.</source>
        <translation>Was ihre Zellen sind. Leer: erkannt.</translation>
    </message>
    <message>
        <source>What not to do</source>
        <translation>Was man nicht tun sollte</translation>
    </message>
    <message>
        <source>What separates two cells. Empty: detected.</source>
        <translation>Was zwei Zellen trennt. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>What the means are of: classes or targets.</source>
        <translation>Wovon die Mittelwerte sind: Klassen oder Zielwerte.</translation>
    </message>
    <message>
        <source>What the mouse and the keys do. Ctrl+F1 lists every shortcut.</source>
        <translation>Was Maus und Tasten tun. Strg+F1 zeigt alle Tastenkürzel.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>What the receiver needs</source>
        <translation>Was der Empfänger braucht</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was man tun sollte</translation>
    </message>
    <message>
        <source>What to do with lines of totals, a header that is repeated, and remarks below the rows.</source>
        <translation>Was mit Summenzeilen, wiederholten Kopfzeilen und Anmerkungen unter den Zeilen geschieht.</translation>
    </message>
    <message>
        <source>What to do with lines that have more or fewer cells than the others.</source>
        <translation>Was mit Zeilen geschieht, die mehr oder weniger Zellen als die anderen haben.</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Worauf zu achten ist</translation>
    </message>
    <message>
        <source>What was chosen for single columns.</source>
        <translation>Was für einzelne Spalten gewählt wurde.</translation>
    </message>
    <message>
        <source>What was painted</source>
        <translation>Was gemalt wurde</translation>
    </message>
    <message>
        <source>Whenever there are validation rows. Give a patience longer than the bumps of the curve, and restore the best.</source>
        <translation>Immer wenn es Validierungszeilen gibt. Die Geduld länger wählen als die Buckel der Kurve und das Beste wiederherstellen.</translation>
    </message>
    <message>
        <source>Where Adam stops getting better late in a run.</source>
        <translation>Wo Adam spät in einem Lauf nicht mehr besser wird.</translation>
    </message>
    <message>
        <source>Where L1 drops too many of several inputs that belong together.</source>
        <translation>Wo L1 zu viele von mehreren zusammengehörigen Eingängen fallen lässt.</translation>
    </message>
    <message>
        <source>Where SiLU is used, to compare.</source>
        <translation>Wo SiLU verwendet wird, zum Vergleich.</translation>
    </message>
    <message>
        <source>Where a false alarm is expensive.</source>
        <translation>Wo ein falscher Alarm teuer ist.</translation>
    </message>
    <message>
        <source>Where a missed row is expensive, such as a tumor.</source>
        <translation>Wo eine übersehene Zeile teuer ist, etwa ein Tumor.</translation>
    </message>
    <message>
        <source>Where all of a window counts, not only its strongest value.</source>
        <translation>Wo alles in einem Fenster zählt, nicht nur der stärkste Wert.</translation>
    </message>
    <message>
        <source>Where batches are small, or rows must not depend on one another.</source>
        <translation>Wo Batches klein sind oder Zeilen nicht voneinander abhängen dürfen.</translation>
    </message>
    <message>
        <source>Where deep learning is used</source>
        <translation>Wo Deep Learning verwendet wird</translation>
    </message>
    <message>
        <source>Where features are alike already, or to see what unscaled inputs do.</source>
        <translation>Wo Merkmale schon ähnlich sind, oder um zu sehen, was unskalierte Eingaben bewirken.</translation>
    </message>
    <message>
        <source>Where gradients change their size during training; the usual choice for recurrent networks before Adam.</source>
        <translation>Wo Gradienten ihre Größe im Training ändern; die übliche Wahl für rekurrente Netze vor Adam.</translation>
    </message>
    <message>
        <source>Where gradients explode: the usual choice, with a limit of 1 to 5.</source>
        <translation>Wo Gradienten explodieren: die übliche Wahl, mit einer Grenze von 1 bis 5.</translation>
    </message>
    <message>
        <source>Where in the window a feature was is lost.</source>
        <translation>Wo im Fenster ein Merkmal war, geht verloren.</translation>
    </message>
    <message>
        <source>Where it is not known beforehand when the loss will flatten.</source>
        <translation>Wo vorher nicht bekannt ist, wann der Verlust abflacht.</translation>
    </message>
    <message>
        <source>Where it is not the answer</source>
        <translation>Wo es nicht die Antwort ist</translation>
    </message>
    <message>
        <source>Where large errors are worse than several small ones.</source>
        <translation>Wo große Fehler schlimmer sind als mehrere kleine.</translation>
    </message>
    <message>
        <source>Where many inputs are useless and should be ignored.</source>
        <translation>Wo viele Eingänge nutzlos sind und nicht beachtet werden sollen.</translation>
    </message>
    <message>
        <source>Where momentum swings around the minimum.</source>
        <translation>Wo Momentum um das Minimum pendelt.</translation>
    </message>
    <message>
        <source>Where no learning rate is to be chosen.</source>
        <translation>Wo keine Lernrate zu wählen sein soll.</translation>
    </message>
    <message>
        <source>Where one layer has far larger gradients than the others.</source>
        <translation>Wo eine Schicht weit größere Gradienten hat als die anderen.</translation>
    </message>
    <message>
        <source>Where others have made the split, so that figures can be compared.</source>
        <translation>Wo andere die Aufteilung gemacht haben, damit Zahlen vergleichbar sind.</translation>
    </message>
    <message>
        <source>Where several rows are of one person, device or place.</source>
        <translation>Wo mehrere Zeilen von einer Person, einem Gerät oder Ort sind.</translation>
    </message>
    <message>
        <source>Where single components are far too large.</source>
        <translation>Wo einzelne Komponenten viel zu groß sind.</translation>
    </message>
    <message>
        <source>Where the course or a Keras example names it. In Keras the labels are then class numbers, not one-hot rows.</source>
        <translation>Wo der Kurs oder ein Keras-Beispiel sie nennt. In Keras sind die Klassen dann Zahlen und keine One-hot-Zeilen.</translation>
    </message>
    <message>
        <source>Where the network is to predict the future.</source>
        <translation>Wo das Netz die Zukunft vorhersagen soll.</translation>
    </message>
    <message>
        <source>Where the table has a time: how long before a part rows are left out, so that what they say of it cannot be learned. In days for dates, else in the units of the column.</source>
        <translation>Wo die Tabelle eine Zeit hat: wie lange vor einem Teil Zeilen ausgelassen werden, damit nicht gelernt werden kann, was sie über ihn sagen. Bei Datumsangaben in Tagen, sonst in der Einheit der Spalte.</translation>
    </message>
    <message>
        <source>Where the value comes from.</source>
        <translation>Woher der Wert kommt.</translation>
    </message>
    <message>
        <source>Where the weighted sum is below 0 on every row, ReLU passes no value on and no gradient back: the unit cannot recover. A step that was too large, or a large negative bias, has brought it there.</source>
        <translation>Wo die gewichtete Summe bei jeder Zeile unter 0 liegt, gibt ReLU keinen Wert weiter und keinen Gradienten zurück: die Einheit kann sich nicht erholen. Ein zu großer Schritt oder ein großer negativer Bias hat sie dorthin gebracht.</translation>
    </message>
    <message>
        <source>Where there is much data, so that the slope can be learned instead of chosen.</source>
        <translation>Wo es viele Daten gibt, sodass die Steigung gelernt statt gewählt werden kann.</translation>
    </message>
    <message>
        <source>Where units of ReLU die.</source>
        <translation>Wo Einheiten mit ReLU sterben.</translation>
    </message>
    <message>
        <source>Wherever a column has gaps. The median suits numbers with outliers, a feature that marks gaps helps where a gap means something.</source>
        <translation>Wo eine Spalte Lücken hat. Der Median passt für Zahlen mit Ausreißern; ein Merkmal, das Lücken anzeigt, hilft, wo eine Lücke etwas bedeutet.</translation>
    </message>
    <message>
        <source>Wherever there are many examples and nobody can write the rule down.</source>
        <translation>Überall, wo es viele Beispiele gibt und niemand die Regel aufschreiben kann.</translation>
    </message>
    <message>
        <source>Whether 1 is added first, which 0 needs to have a logarithm.</source>
        <translation>Ob zuerst 1 addiert wird, damit auch 0 einen Logarithmus hat.</translation>
    </message>
    <message>
        <source>Whether a feature says where a value was missing.</source>
        <translation>Ob ein Merkmal zeigt, wo ein Wert fehlte.</translation>
    </message>
    <message>
        <source>Whether a feature says where a value was missing. Empty: the usual.</source>
        <translation>Ob ein Merkmal sagt, wo ein Wert fehlte. Leer: wie üblich.</translation>
    </message>
    <message>
        <source>Whether pictures are converted to grayscale. Empty: if no picture has color.</source>
        <translation>Ob Bilder in Graustufen umgewandelt werden. Leer: wenn kein Bild farbig ist.</translation>
    </message>
    <message>
        <source>Whether that feature is also 1 for texts that no training row has.</source>
        <translation>Ob dieses Merkmal auch für Texte 1 ist, die keine Trainingszeile hat.</translation>
    </message>
    <message>
        <source>Whether the first line names the columns. Empty: detected.</source>
        <translation>Ob die erste Zeile die Spalten benennt. Leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Whether the first text has no feature, as its rows are those without the second.</source>
        <translation>Ob der erste Text kein Merkmal hat, weil seine Zeilen die ohne den zweiten sind.</translation>
    </message>
    <message>
        <source>Whether the logarithm is taken before scaling. Empty: no.</source>
        <translation>Ob vor dem Skalieren der Logarithmus genommen wird. Leer: nein.</translation>
    </message>
    <message>
        <source>Whether the means are shares of classes.</source>
        <translation>Ob die Mittelwerte Anteile von Klassen sind.</translation>
    </message>
    <message>
        <source>Whether training may stop before all epochs are done.</source>
        <translation>Ob das Training vor der letzten Epoche enden darf.</translation>
    </message>
    <message>
        <source>Which array belongs to it is not certain: {arrays}. Name its array {name} in the file.</source>
        <translation>Welches Array dazugehört, ist nicht sicher: {arrays}. Sein Array in der Datei {name} nennen.</translation>
    </message>
    <message>
        <source>Which axis of images the channels are. Empty: the one that has 1, 3 or 4 of them.</source>
        <translation>Welche Achse von Bildern die Kanäle enthält. Leer: die mit 1, 3 oder 4 Kanälen.</translation>
    </message>
    <message>
        <source>Which of the texts share the feature for other texts.</source>
        <translation>Welche der Texte sich das Merkmal für andere Texte teilen.</translation>
    </message>
    <message>
        <source>Which rates are worth training with? Trains for {steps:step|steps} with growing rates, and forgets them.</source>
        <translation>Welche Lernraten lohnen sich? Trainiert {steps:Schritt|Schritte} lang mit wachsenden Lernraten und verwirft sie dann.</translation>
    </message>
    <message>
        <source>Which rows: {rows}</source>
        <translation>Welche Zeilen: {rows}</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why stacking layers bends the boundary</source>
        <translation>Warum gestapelte Schichten die Grenze biegen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width and height to which every image is resized. 0 keeps the original size.</source>
        <translation>Breite und Höhe, auf die jedes Bild skaliert wird. 0 behält die ursprüngliche Größe.</translation>
    </message>
    <message>
        <source>Width and height to which pictures are resized. Empty: their own size if all have the same, else 64.</source>
        <translation>Breite und Höhe, auf die Bilder gebracht werden. Leer: ihre eigene Größe, wenn alle dieselbe haben, sonst 64.</translation>
    </message>
    <message>
        <source>Width of the image.</source>
        <translation>Breite des Bildes.</translation>
    </message>
    <message>
        <source>Width of the note. Its height follows from the text.</source>
        <translation>Breite der Notiz. Die Höhe ergibt sich aus dem Text.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window at row {i}, column {j} of channel {c}; input channel {n} of {count}</source>
        <translation>Fenster bei Zeile {i}, Spalte {j} von Kanal {c}; Eingabekanal {n} von {count}</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>Wine quality</source>
        <translation>Weinqualität</translation>
    </message>
    <message>
        <source>Wines of three growers, distinguished by thirteen measurements.</source>
        <translation>Weine von drei Winzern, unterschieden durch dreizehn Messwerte.</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>With 95 % of the rows in one class, 95 % is what guessing gives. The program shows that figure beside it.</source>
        <translation>Mit 95 % der Zeilen in einer Klasse sind 95 % das, was Raten ergibt. Das Programm zeigt diese Zahl daneben.</translation>
    </message>
    <message>
        <source>With Adam and other adaptive optimizers, in place of L2.</source>
        <translation>Mit Adam und anderen adaptiven Optimierern, anstelle von L2.</translation>
    </message>
    <message>
        <source>With ReLU the loss can overflow in the first steps.</source>
        <translation>Mit ReLU kann der Verlust in den ersten Schritten überlaufen.</translation>
    </message>
    <message>
        <source>With ReLU the signal fades with depth.</source>
        <translation>Mit ReLU verblasst das Signal mit der Tiefe.</translation>
    </message>
    <message>
        <source>With ReLU the signal halves from layer to layer. Use He.</source>
        <translation>Mit ReLU halbiert sich das Signal von Schicht zu Schicht. He nehmen.</translation>
    </message>
    <message>
        <source>With ReLU the signal halves from layer to layer. Use He. Its variance is 2/(n_in + n_out); the 1/√n_in that some notes give is the standard deviation of LeCun normal.</source>
        <translation>Mit ReLU halbiert sich das Signal von Schicht zu Schicht. He nehmen. Die Varianz ist 2/(n_in + n_out); das 1/√n_in mancher Skripte ist die Standardabweichung von LeCun normal.</translation>
    </message>
    <message>
        <source>With SGD, where the loss has flattened after a known number of epochs.</source>
        <translation>Mit SGD, wo der Verlust nach einer bekannten Zahl von Epochen abgeflacht ist.</translation>
    </message>
    <message>
        <source>With T = {temperature}: {figures}</source>
        <translation>Mit T = {temperature}: {figures}</translation>
    </message>
    <message>
        <source>With a high learning rate or a large negative bias, units die: they are 0 on every row and get no gradient.</source>
        <translation>Bei hoher Lernrate oder großem negativem Bias sterben Einheiten: sie sind bei jeder Zeile 0 und bekommen keinen Gradienten.</translation>
    </message>
    <message>
        <source>With a learning rate of {rate} it diverges in the valley f = ½ (x² + 14 y²): it leaves all bounds at step {step}.</source>
        <translation>Mit einer Lernrate von {rate} divergiert er im Tal f = ½ (x² + 14 y²): In Schritt {step} überschreitet er alle Grenzen.</translation>
    </message>
    <message>
        <source>With a noisy validation loss and little patience it lowers the rate for no reason.</source>
        <translation>Bei verrauschtem Validierungsverlust und wenig Geduld senkt er die Rate grundlos.</translation>
    </message>
    <message>
        <source>With a rare class it looks good although most alarms are false.</source>
        <translation>Bei einer seltenen Klasse sieht sie gut aus, obwohl die meisten Alarme falsch sind.</translation>
    </message>
    <message>
        <source>With a rare class the left curve looks good although most alarms are false: trust the right one. Where a miss costs more than a false alarm, the cheapest threshold lies below ½. Curves with large steps are of few rows, and say little.</source>
        <translation>Bei einer seltenen Klasse sieht die linke Kurve gut aus, obwohl die meisten Alarme falsch sind: hier zählt die rechte. Wo eine verpasste Zeile mehr kostet als ein Fehlalarm, liegt die günstigste Schwelle unter ½. Kurven mit großen Stufen sind aus wenigen Zeilen und sagen wenig.</translation>
    </message>
    <message>
        <source>With checkpoints in the file, the past of its runs opens at once. Without, it is trained again.</source>
        <translation>Mit Checkpoints in der Datei ist ein früherer Schritt sofort da. Ohne sie wird bis dorthin neu trainiert.</translation>
    </message>
    <message>
        <source>With dropout and a high learning rate.</source>
        <translation>Mit Dropout und einer hohen Lernrate.</translation>
    </message>
    <message>
        <source>With few classes it is high without any learning.</source>
        <translation>Bei wenigen Klassen ist sie ganz ohne Lernen hoch.</translation>
    </message>
    <message>
        <source>With few groups the parts differ much by chance.</source>
        <translation>Bei wenigen Gruppen unterscheiden sich die Teile stark durch Zufall.</translation>
    </message>
    <message>
        <source>With few rows a rare class may be missing from a part.</source>
        <translation>Bei wenigen Zeilen kann eine seltene Klasse in einem Teil fehlen.</translation>
    </message>
    <message>
        <source>With its data, {size}</source>
        <translation>Mit den Daten, {size}</translation>
    </message>
    <message>
        <source>With other activations, use dropout: the value it drops to is SELU&apos;s.</source>
        <translation>Bei anderen Aktivierungen Dropout nehmen: der Wert, auf den sie setzt, ist der von SELU.</translation>
    </message>
    <message>
        <source>With tanh and sigmoid its weights are too large in wide layers, and units saturate.</source>
        <translation>Mit Tanh und Sigmoid sind seine Gewichte in breiten Schichten zu groß, und Einheiten sättigen.</translation>
    </message>
    <message>
        <source>With the default settings, in a run of {epochs:epoch|epochs}.</source>
        <translation>Mit den voreingestellten Werten, in einem Lauf von {epochs:Epoche|Epochen}.</translation>
    </message>
    <message>
        <source>With {activation}, the inserted layer changes the outputs. Linear keeps them.</source>
        <translation>Mit {activation} ändert die eingefügte Schicht die Ausgaben. Mit „Linear“ bleiben sie gleich.</translation>
    </message>
    <message>
        <source>With β = {beta} a value counts (1 − β) βᵏ once k more have come. The mean of ones begins at 1 − β, as if the past had been 0; divided by 1 − βᵗ it is 1 from the first.</source>
        <translation>Mit β = {beta} zählt ein Wert (1 − β) βᵏ, sobald k weitere gekommen sind. Das Mittel von Einsen beginnt bei 1 − β, als wäre die Vergangenheit 0 gewesen; durch 1 − βᵗ geteilt ist es von Anfang an 1.</translation>
    </message>
    <message>
        <source>Without a hidden layer, the inspector names the model that the network has become.</source>
        <translation>Ohne verdeckte Schicht nennt der Inspektor das Modell, zu dem das Netz geworden ist.</translation>
    </message>
    <message>
        <source>Without a real order the network learns one that is not there.</source>
        <translation>Ohne echte Reihenfolge lernt das Netz eine, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Without activations</source>
        <translation>Ohne Aktivierungen</translation>
    </message>
    <message>
        <source>Without data</source>
        <translation>Ohne Daten</translation>
    </message>
    <message>
        <source>Without it: training accuracy {without}, now {now}</source>
        <translation>Ohne sie: Trainingsgenauigkeit {without}, jetzt {now}</translation>
    </message>
    <message>
        <source>Without it: training loss {without}, now {now}</source>
        <translation>Ohne sie: Trainingsverlust {without}, jetzt {now}</translation>
    </message>
    <message>
        <source>Without it: validation accuracy {without}, now {now}</source>
        <translation>Ohne sie: Validierungsgenauigkeit {without}, jetzt {now}</translation>
    </message>
    <message>
        <source>Without it: validation loss {without}, now {now}</source>
        <translation>Ohne sie: Validierungsverlust {without}, jetzt {now}</translation>
    </message>
    <message>
        <source>Without its weights, a convolution with groups or dilation is none of Layerwright.</source>
        <translation>Ohne ihre Gewichte ist eine Faltung mit Gruppen oder Dilatation keine von Layerwright.</translation>
    </message>
    <message>
        <source>Without penalties. Batch norm takes the statistics of these rows, as in training; dropout and noise are those of the next step.</source>
        <translation>Ohne Strafterme. Batch-Normalisierung nimmt die Statistik dieser Zeilen, wie im Training; Dropout und Rauschen sind die des nächsten Schritts.</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>Schlechteste Zeilen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Write a note on the canvas, in Markdown.</source>
        <translation>Eine Notiz auf die Zeichenfläche schreiben, in Markdown.</translation>
    </message>
    <message>
        <source>Write the trained network for other programs, and check that it predicts the same there.</source>
        <translation>Das trainierte Netz für andere Programme schreiben und prüfen, ob es dort dasselbe voraussagt.</translation>
    </message>
    <message>
        <source>Writes the file and proves it.</source>
        <translation>Schreibt die Datei und weist sie nach.</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>Written and read back</source>
        <translation>Geschrieben und zurückgelesen</translation>
    </message>
    <message>
        <source>Written and read back; not run by {receiver} here</source>
        <translation>Geschrieben und zurückgelesen; hier nicht mit {receiver} ausgeführt</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben mit</translation>
    </message>
    <message>
        <source>Wrong rows</source>
        <translation>Falsche Zeilen</translation>
    </message>
    <message>
        <source>Wᵀx + b and Wx + b are the same with rows and columns of W exchanged. The formulas of the layers here write W x + b, with a row of W for each unit, as PyTorch stores it.</source>
        <translation>Wᵀx + b und Wx + b sind dasselbe, mit vertauschten Zeilen und Spalten von W. Die Formeln der Schichten schreiben hier W x + b, mit einer Zeile von W je Einheit, wie PyTorch sie speichert.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>You have the latest version, {own}.</source>
        <translation>Die neueste Version ist installiert: {own}.</translation>
    </message>
    <message>
        <source>You keep it as it is.</source>
        <translation>Wird so beibehalten.</translation>
    </message>
    <message>
        <source>Your recent projects appear here.</source>
        <translation>Hier erscheinen die letzten Projekte.</translation>
    </message>
    <message>
        <source>Zero-centered</source>
        <translation>Um 0 zentriert</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>Zeros or a constant: all units learn the same. Too small: the signal fades from layer to layer. Too large: units saturate, or values explode. All four can be chosen here, to see them fail.</source>
        <translation>Nullen oder eine Konstante: alle Einheiten lernen dasselbe. Zu klein: das Signal verblasst von Schicht zu Schicht. Zu groß: Einheiten sättigen, oder Werte explodieren. Alle vier lassen sich hier wählen, um sie scheitern zu sehen.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %.</source>
        <translation>Auf 100 % zoomen.</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>Auf Auswahl zoomen</translation>
    </message>
    <message>
        <source>Zoom to the selection.</source>
        <translation>Auf die Auswahl zoomen.</translation>
    </message>
    <message>
        <source>Zooms in and out. With Shift, scrolls sideways.</source>
        <translation>Vergrößert und verkleinert. Mit Umschalt wird seitlich gescrollt.</translation>
    </message>
    <message>
        <source>a batch beyond {scale} buys little</source>
        <translation>ein Batch über {scale} bringt wenig</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>einen Block</translation>
    </message>
    <message>
        <source>a built feature does not fit its figures</source>
        <translation>ein gebildetes Merkmal passt nicht zu seinen Werten</translation>
    </message>
    <message>
        <source>a class that the training or the validation rows lack</source>
        <translation>eine Klasse, die in den Trainings- oder den Validierungszeilen fehlt</translation>
    </message>
    <message>
        <source>a class with a single row</source>
        <translation>eine Klasse mit nur einer Zeile</translation>
    </message>
    <message>
        <source>a class with less than a tenth of the rows of the most frequent class</source>
        <translation>eine Klasse mit weniger als einem Zehntel der Zeilen der häufigsten Klasse</translation>
    </message>
    <message>
        <source>a column has no steps</source>
        <translation>eine Spalte hat keine Schritte</translation>
    </message>
    <message>
        <source>a column of texts or dates</source>
        <translation>eine Spalte mit Texten oder Zeitangaben</translation>
    </message>
    <message>
        <source>a column that alone tells the target</source>
        <translation>eine Spalte, die allein schon das Ziel verrät</translation>
    </message>
    <message>
        <source>a column that identifies or counts the rows</source>
        <translation>eine Spalte, die die Zeilen identifiziert oder zählt</translation>
    </message>
    <message>
        <source>a column that is empty or the same in every row</source>
        <translation>eine Spalte, die leer oder in jeder Zeile gleich ist</translation>
    </message>
    <message>
        <source>a column that is left out because pictures are no input beside others</source>
        <translation>eine Spalte, die weggelassen wird, weil Bilder neben anderen Spalten keine Eingabe sind</translation>
    </message>
    <message>
        <source>a column that is the same in at least 99 % of the rows</source>
        <translation>eine Spalte, die in mindestens 99 % der Zeilen gleich ist</translation>
    </message>
    <message>
        <source>a column that needs float64</source>
        <translation>eine Spalte, die float64 braucht</translation>
    </message>
    <message>
        <source>a column whose gaps leave out the row</source>
        <translation>eine Spalte, deren Lücken die Zeile auslassen</translation>
    </message>
    <message>
        <source>a column whose logarithm is taken</source>
        <translation>eine Spalte, die logarithmiert wird</translation>
    </message>
    <message>
        <source>a column with too many different texts</source>
        <translation>eine Spalte mit zu vielen verschiedenen Texten</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>einer Konstante</translation>
    </message>
    <message>
        <source>a drawn line</source>
        <translation>eine gezeichnete Linie</translation>
    </message>
    <message>
        <source>a feature that is computed from others</source>
        <translation>ein Merkmal, das aus anderen berechnet wird</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>a finite result</source>
        <translation>ein endliches Ergebnis</translation>
    </message>
    <message>
        <source>a guide, with {rows:row|rows} a step</source>
        <translation>ein Anhaltspunkt, mit {rows:Zeile|Zeilen} je Schritt</translation>
    </message>
    <message>
        <source>a miss costs {count} ×</source>
        <translation>verpasst kostet {count} ×</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>a pasted table has no folder; give the whole path</source>
        <translation>eine eingefügte Tabelle hat keinen Ordner; bitte den ganzen Pfad angeben</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>ein Projekt</translation>
    </message>
    <message>
        <source>a scale is 0</source>
        <translation>Eine Skalierung ist 0</translation>
    </message>
    <message>
        <source>a size is damaged</source>
        <translation>Eine Größe ist beschädigt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a value is too far from those of the training rows</source>
        <translation>ein Wert ist zu weit von denen der Trainingszeilen entfernt</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>above the header</source>
        <translation>über der Kopfzeile</translation>
    </message>
    <message>
        <source>above {low}</source>
        <translation>über {low}</translation>
    </message>
    <message>
        <source>above {low}, up to {high}</source>
        <translation>über {low} bis {high}</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>accuracy on the training rows</source>
        <translation>Genauigkeit auf den Trainingszeilen</translation>
    </message>
    <message>
        <source>accuracy on the {count:,} {rows}, where always choosing {name} gives {share:,.1%}</source>
        <translation>Genauigkeit auf den {count:,} {rows}; immer {name} zu wählen ergibt {share:,.1%}</translation>
    </message>
    <message>
        <source>accuracy {value}</source>
        <translation>Genauigkeit {value}</translation>
    </message>
    <message>
        <source>across</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>added to C</source>
        <translation>zu C addiert</translation>
    </message>
    <message>
        <source>advice: {count}</source>
        <translation>Hinweise: {count}</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>after clipping</source>
        <translation>nach dem Clipping</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>alle Epochen</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>all rows a step</source>
        <translation>alle Zeilen je Schritt</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>allowed for this network</source>
        <translation>für dieses Netz erlaubt</translation>
    </message>
    <message>
        <source>an edge leads nowhere</source>
        <translation>eine Verbindung führt nirgends hin</translation>
    </message>
    <message>
        <source>an id occurs twice</source>
        <translation>eine Kennung kommt zweimal vor</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>einem Bild</translation>
    </message>
    <message>
        <source>and {validation} to validate</source>
        <translation>und {validation} zum Validieren</translation>
    </message>
    <message>
        <source>another layer</source>
        <translation>andere Schicht</translation>
    </message>
    <message>
        <source>another number of values than the other lines</source>
        <translation>eine andere Zahl von Werten als die übrigen Zeilen</translation>
    </message>
    <message>
        <source>arrives at step {step}</source>
        <translation>am Ziel in Schritt {step}</translation>
    </message>
    <message>
        <source>as after epoch {epoch}</source>
        <translation>wie nach Epoche {epoch}</translation>
    </message>
    <message>
        <source>as at step {step} of {last}, after epoch {epoch}: the one that the window looks back at</source>
        <translation>wie in Schritt {step} von {last}, nach Epoche {epoch}: dem, auf den das Fenster zurückblickt</translation>
    </message>
    <message>
        <source>as of step {step:,}</source>
        <translation>Stand: Schritt {step:,}</translation>
    </message>
    <message>
        <source>as they are at the click: after epoch {epoch} by now</source>
        <translation>wie sie beim Klick sind: jetzt nach Epoche {epoch}</translation>
    </message>
    <message>
        <source>as they are before training</source>
        <translation>wie vor dem Training</translation>
    </message>
    <message>
        <source>average precision {value}</source>
        <translation>mittlere Precision {value}</translation>
    </message>
    <message>
        <source>ax + by + c = 0 with two features, a plane with three, a hyperplane with more. a and b turn it, c moves it. A constant input of 1 makes the bias a weight like the others.</source>
        <translation>ax + by + c = 0 bei zwei Merkmalen, eine Ebene bei drei, eine Hyperebene bei mehr. a und b drehen sie, c verschiebt sie. Eine konstante Eingabe von 1 macht den Bias zu einem Gewicht wie die anderen.</translation>
    </message>
    <message>
        <source>batch statistics in training</source>
        <translation>Batch-Statistik im Training</translation>
    </message>
    <message>
        <source>batch {rows}</source>
        <translation>Batch {rows}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>before the change</source>
        <translation>vor der Änderung</translation>
    </message>
    <message>
        <source>below the header</source>
        <translation>unter der Kopfzeile</translation>
    </message>
    <message>
        <source>below the rows</source>
        <translation>unter den Zeilen</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>best {loss}</source>
        <translation>bester {loss}</translation>
    </message>
    <message>
        <source>best, restored</source>
        <translation>beste, wiederhergestellt</translation>
    </message>
    <message>
        <source>bias {n}</source>
        <translation>Bias {n}</translation>
    </message>
    <message>
        <source>bias {value}</source>
        <translation>Bias {value}</translation>
    </message>
    <message>
        <source>bin</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>bin of the past</source>
        <translation>frühere Klasse</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>by column</source>
        <translation>nach Spalte</translation>
    </message>
    <message>
        <source>by group</source>
        <translation>nach Gruppe</translation>
    </message>
    <message>
        <source>by row</source>
        <translation>je Zeile</translation>
    </message>
    <message>
        <source>by time</source>
        <translation>nach Zeit</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>changes of settings or rows while it trained: {count:,}</source>
        <translation>Änderungen an Einstellungen oder Zeilen während des Trainings: {count:,}</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>channel {i} → {j}, row {row}, column {column}</source>
        <translation>Kanal {i} → {j}, Zeile {row}, Spalte {column}</translation>
    </message>
    <message>
        <source>channels is for arrays. Leave it out for {name}.</source>
        <translation>channels gilt für Arrays. Für {name} weglassen.</translation>
    </message>
    <message>
        <source>channels must be “first” or “last”, not {value}.</source>
        <translation>channels muss „first“ oder „last“ sein, nicht {value}.</translation>
    </message>
    <message>
        <source>checkpoints {used} of</source>
        <translation>Checkpoints {used} von</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>class or target</source>
        <translation>Klasse oder Zielgröße</translation>
    </message>
    <message>
        <source>classes differ</source>
        <translation>Klassen verschieden</translation>
    </message>
    <message>
        <source>climbs</source>
        <translation>steigt</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>compiling the engine (only once)</source>
        <translation>Engine wird kompiliert (nur einmal)</translation>
    </message>
    <message>
        <source>compressed arrays of this size are not supported</source>
        <translation>Komprimierte Arrays dieser Größe werden nicht unterstützt</translation>
    </message>
    <message>
        <source>confusion</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>umgewandelt</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>cost per row</source>
        <translation>Aufwand pro Zeile</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>Kosten {cost}</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>counts once</source>
        <translation>zählt einfach</translation>
    </message>
    <message>
        <source>crawls</source>
        <translation>kriecht</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>damaged or incomplete</source>
        <translation>beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>damaged, or not in a format that is supported</source>
        <translation>beschädigt oder in keinem unterstützten Format</translation>
    </message>
    <message>
        <source>dashed: before the step, solid: after it; {count:step|steps} so far</source>
        <translation>gestrichelt: vor dem Schritt, durchgezogen: danach; bisher {count:Schritt|Schritte}</translation>
    </message>
    <message>
        <source>data cannot be used</source>
        <translation>Daten nicht verwendbar</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>day of week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>days since {date}</source>
        <translation>Tage seit {date}</translation>
    </message>
    <message>
        <source>devices, no allocation</source>
        <translation>Geräte, ohne Allokation</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>diverges at step {step}</source>
        <translation>divergiert in Schritt {step}</translation>
    </message>
    <message>
        <source>drawing, data, recipe, curves</source>
        <translation>Zeichnung, Daten, Rezept, Kurven</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>dropped out in this step</source>
        <translation>in diesem Schritt ausgefallen</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>mit vorzeitigem Ende</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>elastic net</source>
        <translation>Elastic Net</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>engine ready</source>
        <translation>Engine bereit</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>Epoche {epoch}</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>Epoche {number}</translation>
    </message>
    <message>
        <source>epoch {number} restored</source>
        <translation>Epoche {number} wiederhergestellt</translation>
    </message>
    <message>
        <source>epoch {number}, smoothed</source>
        <translation>Epoche {number}, geglättet</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>every row is of {name}, so there are no curves</source>
        <translation>alle Zeilen gehören zu {name}, also gibt es keine Kurven</translation>
    </message>
    <message>
        <source>everything stays on this computer</source>
        <translation>alles bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>expects an image (C × H × W) but receives shape {shape}. Insert a Reshape layer before it.</source>
        <translation>erwartet ein Bild (C × H × W), erhält aber die Form {shape}. Davor eine Schicht „Reshape“ einfügen.</translation>
    </message>
    <message>
        <source>exported and proven</source>
        <translation>exportiert und nachgewiesen</translation>
    </message>
    <message>
        <source>exporting…</source>
        <translation>wird exportiert …</translation>
    </message>
    <message>
        <source>f {value}, {behavior}</source>
        <translation>f {value}, {behavior}</translation>
    </message>
    <message>
        <source>factor of η</source>
        <translation>Faktor von η</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fall of the {metric}</source>
        <translation>Rückgang ({metric})</translation>
    </message>
    <message>
        <source>false alarms</source>
        <translation>Fehlalarme</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>Falsch-Positiv-Rate</translation>
    </message>
    <message>
        <source>feature on the x-axis</source>
        <translation>Merkmal der x-Achse</translation>
    </message>
    <message>
        <source>feature on the y-axis</source>
        <translation>Merkmal der y-Achse</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>features and targets are missing, or a class occurs twice</source>
        <translation>Merkmale und Ziele fehlen, oder eine Klasse kommt zweimal vor</translation>
    </message>
    <message>
        <source>filled cells that cannot be read</source>
        <translation>gefüllte Zellen, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>finite difference, h = {h}</source>
        <translation>Differenzenquotient, h = {h}</translation>
    </message>
    <message>
        <source>first {rows:row|rows}</source>
        <translation>erste {rows:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>floats</source>
        <translation>Gleitkommazahlen</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>found {share}</source>
        <translation>gefunden {share}</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>from images of {shape} pixels</source>
        <translation>aus Bildern von {shape} Pixeln</translation>
    </message>
    <message>
        <source>from the data</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>from {count:feature|features}</source>
        <translation>aus {count:Merkmal|Merkmalen}</translation>
    </message>
    <message>
        <source>from {run} at step {step}</source>
        <translation>aus {run} bei Schritt {step}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>full color at ±{value}</source>
        <translation>volle Farbe bei ±{value}</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>gradient norm by layer</source>
        <translation>Gradientennorm je Schicht</translation>
    </message>
    <message>
        <source>gradient norm in {layer}</source>
        <translation>Gradientennorm in {layer}</translation>
    </message>
    <message>
        <source>gradient × {factor}</source>
        <translation>Gradient × {factor}</translation>
    </message>
    <message>
        <source>gray values below 0 or beyond 4,294,967,295</source>
        <translation>Grauwerte unter 0 oder über 4&#x202f;294&#x202f;967&#x202f;295</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>had other rows</source>
        <translation>hatte andere Zeilen</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>has a {rows} × {columns} kernel, larger than its {height} × {width} input. Make the kernel smaller, or pool less before it.</source>
        <translation>hat einen {rows} × {columns} großen Kernel, größer als die {height} × {width} große Eingabe. Den Kernel verkleinern oder davor weniger Pooling anwenden.</translation>
    </message>
    <message>
        <source>hits {hits}, false alarms {alarms}, misses {misses}, rightly left {right}</source>
        <translation>Treffer {hits}, Fehlalarme {alarms}, verpasst {misses}, zu Recht übrig {right}</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>how the answers are given</source>
        <translation>die Form der Antworten</translation>
    </message>
    <message>
        <source>identity layer {new} inserted after {layer}</source>
        <translation>Identitätsschicht {new} nach {layer} eingefügt</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>image {number}, {pixel}</source>
        <translation>Bild {number}, {pixel}</translation>
    </message>
    <message>
        <source>in color</source>
        <translation>in Farbe</translation>
    </message>
    <message>
        <source>in grayscale</source>
        <translation>in Graustufen</translation>
    </message>
    <message>
        <source>incomplete or truncated stream</source>
        <translation>die Daten sind unvollständig</translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation>Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>incorrect header check</source>
        <translation>Kopf stimmt nicht</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>input from {layer}</source>
        <translation>Eingang von {layer}</translation>
    </message>
    <message>
        <source>input {n}</source>
        <translation>Eingabe {n}</translation>
    </message>
    <message>
        <source>inputs of the network</source>
        <translation>Eingänge des Netzes</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>Ganzzahlen</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>intercept of the line</source>
        <translation>Achsenabschnitt der Geraden</translation>
    </message>
    <message>
        <source>invalid block type</source>
        <translation>ungültiger Block</translation>
    </message>
    <message>
        <source>invalid code lengths set</source>
        <translation>ungültige Codelängen</translation>
    </message>
    <message>
        <source>invalid continuation byte</source>
        <translation>ungültiges Folgebyte</translation>
    </message>
    <message>
        <source>invalid distance too far back</source>
        <translation>ungültiger Rückverweis</translation>
    </message>
    <message>
        <source>invalid start byte</source>
        <translation>ungültiges Anfangsbyte</translation>
    </message>
    <message>
        <source>invalid stored block lengths</source>
        <translation>ungültige Blocklänge</translation>
    </message>
    <message>
        <source>it contains {size:byte|bytes} of arrays, but the header announces {end:,}</source>
        <translation>Es enthält {size:Byte|Bytes} an Arrays, der Header gibt aber {end:,} an</translation>
    </message>
    <message>
        <source>it ended and went on</source>
        <translation>er endete und ging weiter</translation>
    </message>
    <message>
        <source>it has 1 more row</source>
        <translation>sie haben 1 Zeile mehr</translation>
    </message>
    <message>
        <source>it has 1 row fewer</source>
        <translation>sie haben 1 Zeile weniger</translation>
    </message>
    <message>
        <source>it has {count:fewer row|fewer rows}</source>
        <translation>sie haben {count:Zeile|Zeilen} weniger</translation>
    </message>
    <message>
        <source>it has {count:more row|more rows}</source>
        <translation>sie haben {count:Zeile|Zeilen} mehr</translation>
    </message>
    <message>
        <source>it is a pipe or a device, not a file</source>
        <translation>dort ist eine Pipe oder ein Gerät, keine Datei</translation>
    </message>
    <message>
        <source>it is truncated</source>
        <translation>Es ist abgeschnitten</translation>
    </message>
    <message>
        <source>its arrays overlap or leave gaps</source>
        <translation>Die Arrays überlappen sich oder lassen Lücken</translation>
    </message>
    <message>
        <source>its last activation suits no loss</source>
        <translation>seine letzte Aktivierung passt zu keinem Verlust</translation>
    </message>
    <message>
        <source>its schedule began again</source>
        <translation>sein Zeitplan begann von vorn</translation>
    </message>
    <message>
        <source>its slope</source>
        <translation>ihre Steigung</translation>
    </message>
    <message>
        <source>its steps before {step:,} are not known</source>
        <translation>seine Schritte vor {step:,} sind nicht bekannt</translation>
    </message>
    <message>
        <source>its version is not known</source>
        <translation>die Version ist nicht bekannt</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>beurteilen</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>judged</translation>
    </message>
    <message>
        <source>k-fold</source>
        <translation>k-fach (k-fold)</translation>
    </message>
    <message>
        <source>kept, divided by 1 − p</source>
        <translation>behalten, durch 1 − p geteilt</translation>
    </message>
    <message>
        <source>kernels of {layer}</source>
        <translation>Kernel von {layer}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>larger batches help up to all rows</source>
        <translation>größere Batches helfen bis zu allen Zeilen</translation>
    </message>
    <message>
        <source>larger batches than {low} still help</source>
        <translation>größere Batches als {low} helfen noch</translation>
    </message>
    <message>
        <source>larger than {most} MB</source>
        <translation>größer als {most} MB</translation>
    </message>
    <message>
        <source>largest = {value}</source>
        <translation>größter Wert = {value}</translation>
    </message>
    <message>
        <source>largest difference</source>
        <translation>größte Abweichung</translation>
    </message>
    <message>
        <source>largest that is stable</source>
        <translation>größte stabile</translation>
    </message>
    <message>
        <source>lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>least absolute deviations</source>
        <translation>kleinste absolute Abweichungen</translation>
    </message>
    <message>
        <source>leaves the numbers as they are</source>
        <translation>lässt die Zahlen, wie sie sind</translation>
    </message>
    <message>
        <source>left out: it works in training only</source>
        <translation>weggelassen: wirkt nur im Training</translation>
    </message>
    <message>
        <source>left out: {steps:step|steps}</source>
        <translation>ausgelassen: {steps:Schritt|Schritte}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>line {line} {cell}</source>
        <translation>Zeile {line} {cell}</translation>
    </message>
    <message>
        <source>line {line} {cell} ({why})</source>
        <translation>Zeile {line} {cell} ({why})</translation>
    </message>
    <message>
        <source>linear regression</source>
        <translation>lineare Regression</translation>
    </message>
    <message>
        <source>linear support vector machine</source>
        <translation>lineare Support-Vector-Maschine</translation>
    </message>
    <message>
        <source>lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>lines {lines}</source>
        <translation>Zeilen {lines}</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>logistic regression</source>
        <translation>logistische Regression</translation>
    </message>
    <message>
        <source>looking back at step</source>
        <translation>Rückblick auf Schritt</translation>
    </message>
    <message>
        <source>loss of the plane</source>
        <translation>Verlust der Ebene</translation>
    </message>
    <message>
        <source>loss of {rows:training row|training rows}, all other weights as they are</source>
        <translation>Verlust von {rows:Trainingszeile|Trainingszeilen}, alle anderen Gewichte bleiben</translation>
    </message>
    <message>
        <source>loss on the {rows}</source>
        <translation>Verlust auf den {rows}</translation>
    </message>
    <message>
        <source>m rows are the columns of one matrix, so that a layer is one product for the whole batch.</source>
        <translation>m Zeilen sind die Spalten einer Matrix, sodass eine Schicht ein Produkt für den ganzen Batch ist.</translation>
    </message>
    <message>
        <source>maps of {layer}</source>
        <translation>Karten von {layer}</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>margin {margin} · {errors} of {rows} wrong</source>
        <translation>Abstand {margin} · {errors} von {rows} falsch</translation>
    </message>
    <message>
        <source>max(0, −y·f(x)) is often called hinge loss, too; that is the perceptron loss, which asks for no margin.</source>
        <translation>Auch max(0, −y·f(x)) heißt oft Hinge-Verlust; das ist der Perzeptronverlust, der keinen Abstand verlangt.</translation>
    </message>
    <message>
        <source>max(0, −y·f(x)) with y = ±1 is the perceptron loss, although notes call it hinge loss. Hinge loss is max(0, 1 − y·f(x)): it also wants a margin.</source>
        <translation>max(0, −y·f(x)) mit y = ±1 ist der Perzeptronverlust, obwohl Skripte ihn Hinge-Verlust nennen. Der Hinge-Verlust ist max(0, 1 − y·f(x)): er verlangt auch einen Abstand.</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded while decoding a JSON array from a unicode string</source>
        <translation>Listen sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>maximum recursion depth exceeded while decoding a JSON object from a unicode string</source>
        <translation>Objekte sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>mean = {value}</source>
        <translation>Mittelwert = {value}</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>mean before activation</source>
        <translation>Mittel vor Aktivierung</translation>
    </message>
    <message>
        <source>mean of ones</source>
        <translation>Mittel von Einsen</translation>
    </message>
    <message>
        <source>mean probability of the label</source>
        <translation>mittlere Wahrscheinlichkeit des Labels</translation>
    </message>
    <message>
        <source>mean {mean}, std. dev. {deviation}</source>
        <translation>Mittelwert {mean}, Standardabw. {deviation}</translation>
    </message>
    <message>
        <source>mean ± sd</source>
        <translation>Mittel ± SD</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>merges branches but has only one input. Connect another layer to it, or remove it.</source>
        <translation>führt Zweige zusammen, hat aber nur einen Eingang. Eine weitere Schicht damit verbinden oder sie entfernen.</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>module and weights</source>
        <translation>Modul und Gewichte</translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation>Momentum {value}</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>more than 5 % of the rows are left out</source>
        <translation>mehr als 5 % der Zeilen werden ausgelassen</translation>
    </message>
    <message>
        <source>more than {most:,} pixels</source>
        <translation>mehr als {most:,} Pixel</translation>
    </message>
    <message>
        <source>more than {most} folders inside each other</source>
        <translation>mehr als {most} Ordner ineinander</translation>
    </message>
    <message>
        <source>names and shapes do not match</source>
        <translation>Namen und Formen passen nicht zusammen</translation>
    </message>
    <message>
        <source>needs inputs of the same shape but receives {shape} and {other_shape}. Change the number of units in one branch.</source>
        <translation>braucht Eingaben gleicher Form, erhält aber {shape} und {other_shape}. Die Zahl der Einheiten in einem Zweig ändern.</translation>
    </message>
    <message>
        <source>needs vectors only, or images of the same height and width, but receives {shape} and {other_shape}. Insert a Flatten layer after the image, or make the sizes equal.</source>
        <translation>braucht nur Vektoren oder nur Bilder gleicher Höhe und Breite, erhält aber {shape} und {other_shape}. Hinter dem Bild eine Schicht „Flatten“ einfügen oder die Größen angleichen.</translation>
    </message>
    <message>
        <source>needs {count:value|values} for shape {shape} but receives {came}. Change its channels, height or width.</source>
        <translation>braucht {count:Wert|Werte} für die Form {shape}, erhält aber {came}. Kanäle, Höhe oder Breite ändern.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>newest step</source>
        <translation>neuester Schritt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>kein JSON-Objekt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no distribution</source>
        <translation>keine Verteilung</translation>
    </message>
    <message>
        <source>no limit is known for {optimizer}</source>
        <translation>für {optimizer} ist keine Grenze bekannt</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>no row is of {name}, so there are no curves</source>
        <translation>keine Zeile gehört zu {name}, also gibt es keine Kurven</translation>
    </message>
    <message>
        <source>no single unit, no plane</source>
        <translation>keine einzelne Einheit, keine Ebene</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>noise scale above {low}</source>
        <translation>Rauschmaß über {low}</translation>
    </message>
    <message>
        <source>noise scale {low} … {high}</source>
        <translation>Rauschmaß {low} … {high}</translation>
    </message>
    <message>
        <source>noise scale {scale}</source>
        <translation>Rauschmaß {scale}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>normalization</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <source>not a regular file, or a link that leads nowhere</source>
        <translation>keine gewöhnliche Datei oder eine Verknüpfung ins Leere</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>not finite: {count:row|rows}</source>
        <translation>nicht endlich: {count:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>not finite: {count:value|values}</source>
        <translation>nicht endlich: {count:Wert|Werte}</translation>
    </message>
    <message>
        <source>not followed: it comes behind</source>
        <translation>nicht verfolgt: kommt dahinter</translation>
    </message>
    <message>
        <source>not in the random sample</source>
        <translation>nicht in der zufälligen Stichprobe</translation>
    </message>
    <message>
        <source>not known: an earlier version did not record it</source>
        <translation>nicht bekannt: eine frühere Version hat es nicht festgehalten</translation>
    </message>
    <message>
        <source>not needed for the prediction</source>
        <translation>für die Vorhersage nicht nötig</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>now {value}</source>
        <translation>jetzt {value}</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>numbers that are infinite or too large</source>
        <translation>Zahlen, die unendlich oder zu groß sind</translation>
    </message>
    <message>
        <source>numeric targets</source>
        <translation>numerische Zielwerte</translation>
    </message>
    <message>
        <source>of the outputs of {layer} are at an end of their range</source>
        <translation>der Ausgaben von {layer} sind an einem Ende ihres Bereichs</translation>
    </message>
    <message>
        <source>of their size is what a step changes the weights by; about 1e-3 is usual</source>
        <translation>ihrer Größe ändert ein Schritt die Gewichte; üblich ist etwa 1e-3</translation>
    </message>
    <message>
        <source>of {count:row|rows}</source>
        <translation>von {count:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>of {last}</source>
        <translation>von {last}</translation>
    </message>
    <message>
        <source>of {rows}</source>
        <translation>von {rows}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>on the network, from which nothing is read</source>
        <translation>im Netzwerk, aus dem nichts gelesen wird</translation>
    </message>
    <message>
        <source>on {rows:training row|training rows}</source>
        <translation>auf {rows:Trainingszeile|Trainingszeilen}</translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation>eine Epoche</translation>
    </message>
    <message>
        <source>one per channel</source>
        <translation>einer je Kanal</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>one row a step</source>
        <translation>eine Zeile je Schritt</translation>
    </message>
    <message>
        <source>opens in safe mode</source>
        <translation>öffnet im sicheren Modus</translation>
    </message>
    <message>
        <source>other class</source>
        <translation>andere Klasse</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>andere Daten</translation>
    </message>
    <message>
        <source>other rows are relabeled or dropped</source>
        <translation>andere Zeilen sind umbenannt oder weggelassen</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>output mean</source>
        <translation>Mittelwert der Ausgabe</translation>
    </message>
    <message>
        <source>output shape</source>
        <translation>Form der Ausgabe</translation>
    </message>
    <message>
        <source>output std. dev.</source>
        <translation>Standardabw. der Ausgabe</translation>
    </message>
    <message>
        <source>output to {layer}</source>
        <translation>Ausgang zu {layer}</translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation>Ausgabe {shape}</translation>
    </message>
    <message>
        <source>outside the chosen range</source>
        <translation>außerhalb des gewählten Bereichs</translation>
    </message>
    <message>
        <source>outside the folder of the table, so it is not read; move it there</source>
        <translation>außerhalb des Ordners der Tabelle, deshalb wird es nicht gelesen; bitte dorthin verschieben</translation>
    </message>
    <message>
        <source>over all positions</source>
        <translation>über alle Positionen</translation>
    </message>
    <message>
        <source>over rows and positions</source>
        <translation>über Zeilen und Positionen</translation>
    </message>
    <message>
        <source>own category</source>
        <translation>eigene Kategorie</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>weitergereicht</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>per row</source>
        <translation>je Zeile</translation>
    </message>
    <message>
        <source>perceptron</source>
        <translation>Perzeptron</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>Perioden</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>predicted class</source>
        <translation>vorhergesagte Klasse</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>predictions, as shares of the target&apos;s spread</source>
        <translation>Vorhersagen, als Anteil der Streuung des Ziels</translation>
    </message>
    <message>
        <source>predicts in the browser</source>
        <translation>sagt im Browser voraus</translation>
    </message>
    <message>
        <source>predicts with NumPy alone</source>
        <translation>sagt allein mit NumPy voraus</translation>
    </message>
    <message>
        <source>prepared</source>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>preparing the engine</source>
        <translation>Engine wird vorbereitet</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>quantile</source>
        <translation>Quantil</translation>
    </message>
    <message>
        <source>random directions</source>
        <translation>zufällige Richtungen</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>range {range}</source>
        <translation>Bereich {range}</translation>
    </message>
    <message>
        <source>ready to train</source>
        <translation>bereit zum Trainieren</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>relative error</source>
        <translation>relativer Fehler</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>repeats the run</source>
        <translation>wiederholt den Lauf</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>Residuum</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>restored epoch</source>
        <translation>wiederhergestellte Epoche</translation>
    </message>
    <message>
        <source>ridge regression</source>
        <translation>Ridge-Regression</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>right of those found</source>
        <translation>davon richtig</translation>
    </message>
    <message>
        <source>right of those {share}</source>
        <translation>davon richtig {share}</translation>
    </message>
    <message>
        <source>robust linear regression</source>
        <translation>robuste lineare Regression</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>row left out</source>
        <translation>Zeile ausgelassen</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>row {row}, column {column}: {value}</source>
        <translation>Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>rows changed</source>
        <translation>Zeilen geändert</translation>
    </message>
    <message>
        <source>rows each unit fires on</source>
        <translation>Zeilen, auf denen jede Einheit feuert</translation>
    </message>
    <message>
        <source>rows each unit reacts to</source>
        <translation>Zeilen, auf die jede Einheit reagiert</translation>
    </message>
    <message>
        <source>rows that are ordered by class</source>
        <translation>nach Klassen geordnete Zeilen</translation>
    </message>
    <message>
        <source>rows with a missing value</source>
        <translation>Zeilen mit fehlendem Wert</translation>
    </message>
    <message>
        <source>rows with an unseen category</source>
        <translation>Zeilen mit unbekannter Kategorie</translation>
    </message>
    <message>
        <source>run {n}</source>
        <translation>Lauf {n}</translation>
    </message>
    <message>
        <source>runs that disagree</source>
        <translation>Läufe, die abweichen</translation>
    </message>
    <message>
        <source>runtimes, phones, servers</source>
        <translation>Laufzeiten, Telefone, Server</translation>
    </message>
    <message>
        <source>saliency</source>
        <translation>Salienz</translation>
    </message>
    <message>
        <source>same in training and prediction</source>
        <translation>gleich in Training und Vorhersage</translation>
    </message>
    <message>
        <source>scale γ {n}</source>
        <translation>Skala γ {n}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>shape, dtype and offsets of {name!r:.60} do not match</source>
        <translation>Form, Datentyp und Offsets von {name!r:.60} passen nicht zusammen</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share of the {rows} that are wrong</source>
        <translation>Anteil der {rows}, die falsch sind</translation>
    </message>
    <message>
        <source>share that is right</source>
        <translation>Anteil, der richtig ist</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>Schärfe</translation>
    </message>
    <message>
        <source>shift β {n}</source>
        <translation>Verschiebung β {n}</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>signal × {factor}</source>
        <translation>Signal × {factor}</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>slope of the line</source>
        <translation>Steigung der Geraden</translation>
    </message>
    <message>
        <source>slope of the loss</source>
        <translation>Steigung des Verlusts</translation>
    </message>
    <message>
        <source>slope {slope}</source>
        <translation>Steigung {slope}</translation>
    </message>
    <message>
        <source>slope α {n}</source>
        <translation>Steigung α {n}</translation>
    </message>
    <message>
        <source>softmax regression</source>
        <translation>Softmax-Regression</translation>
    </message>
    <message>
        <source>some of the pictures</source>
        <translation>einige der Bilder</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>stable below</source>
        <translation>stabil unter</translation>
    </message>
    <message>
        <source>stable up to a learning rate of {rate}</source>
        <translation>stabil bis zu einer Lernrate von {rate}</translation>
    </message>
    <message>
        <source>std. dev. before activation</source>
        <translation>Std.-Abw. vor Aktivierung</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>step {step:,}</source>
        <translation>Schritt {step:,}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>Schritt {step}</translation>
    </message>
    <message>
        <source>step {step} of {last}</source>
        <translation>Schritt {step} von {last}</translation>
    </message>
    <message>
        <source>step {step}: loss {loss}</source>
        <translation>Schritt {step}: Verlust {loss}</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>steps per epoch</source>
        <translation>Schritte pro Epoche</translation>
    </message>
    <message>
        <source>stride {count}</source>
        <translation>Schrittweite {count}</translation>
    </message>
    <message>
        <source>strip</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>surrogates not allowed</source>
        <translation>ungültiges Zeichen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>target − prediction over the prediction of {target}</source>
        <translation>Ziel − Vorhersage über der Vorhersage von {target}</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>test then</source>
        <translation>Test damals</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>texts that differ only in capital letters or spaces</source>
        <translation>Texte, die sich nur in Großbuchstaben oder Leerzeichen unterscheiden</translation>
    </message>
    <message>
        <source>the axis of the channels is neither first nor last</source>
        <translation>die Achse der Kanäle ist weder die erste noch die letzte</translation>
    </message>
    <message>
        <source>the built features do not match the features</source>
        <translation>die gebildeten Merkmale passen nicht zu den Merkmalen</translation>
    </message>
    <message>
        <source>the columns are in another order</source>
        <translation>andere Reihenfolge der Spalten</translation>
    </message>
    <message>
        <source>the columns do not match the features</source>
        <translation>Die Spalten passen nicht zu den Merkmalen</translation>
    </message>
    <message>
        <source>the columns do not match the targets</source>
        <translation>die Spalten passen nicht zu den Zielen</translation>
    </message>
    <message>
        <source>the continuation of a quoted cell with line breaks</source>
        <translation>die Fortsetzung einer Zelle in Anführungszeichen mit Zeilenumbrüchen</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>Die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the file says</source>
        <translation>die Datei sagt</translation>
    </message>
    <message>
        <source>the gradient of every row is 0</source>
        <translation>der Gradient jeder Zeile ist 0</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>die Kopfzeile</translation>
    </message>
    <message>
        <source>the header again</source>
        <translation>noch einmal die Kopfzeile</translation>
    </message>
    <message>
        <source>the header is not a JSON object</source>
        <translation>Der Header ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the header length exceeds the file size</source>
        <translation>Der Header ist länger als die Datei</translation>
    </message>
    <message>
        <source>the line has {count:value|values}</source>
        <translation>Die Zeile hat {count:Wert|Werte}</translation>
    </message>
    <message>
        <source>the line is left out: {reason}</source>
        <translation>die Zeile ist weggelassen: {reason}</translation>
    </message>
    <message>
        <source>the line is no JSON object</source>
        <translation>die Zeile ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the loss</source>
        <translation>der Verlustfunktion</translation>
    </message>
    <message>
        <source>the loss curves nowhere upwards</source>
        <translation>der Verlust krümmt sich nirgends nach oben</translation>
    </message>
    <message>
        <source>the mean of the training rows</source>
        <translation>dem Mittelwert der Trainingszeilen</translation>
    </message>
    <message>
        <source>the median of the training rows</source>
        <translation>dem Median der Trainingszeilen</translation>
    </message>
    <message>
        <source>the metadata is damaged</source>
        <translation>Die Metadaten sind beschädigt</translation>
    </message>
    <message>
        <source>the most frequent value of the training rows</source>
        <translation>dem häufigsten Wert der Trainingszeilen</translation>
    </message>
    <message>
        <source>the name {name!r:.60} is used twice</source>
        <translation>Der Name {name!r:.60} kommt zweimal vor</translation>
    </message>
    <message>
        <source>the order of the channels</source>
        <translation>die Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <source>the padding of the convolution behind it</source>
        <translation>die Auffüllung der Faltung dahinter</translation>
    </message>
    <message>
        <source>the pictures do not match the features</source>
        <translation>die Bilder passen nicht zu den Merkmalen</translation>
    </message>
    <message>
        <source>the preparation of the inputs</source>
        <translation>die Aufbereitung der Eingaben</translation>
    </message>
    <message>
        <source>the recipe was changed after it</source>
        <translation>das Rezept wurde danach geändert</translation>
    </message>
    <message>
        <source>the shape of the images does not match the features</source>
        <translation>Die Form der Bilder passt nicht zu den Merkmalen</translation>
    </message>
    <message>
        <source>the sizes do not match</source>
        <translation>die Größen passen nicht zusammen</translation>
    </message>
    <message>
        <source>the surest {count}</source>
        <translation>die sichersten {count}</translation>
    </message>
    <message>
        <source>the unit of the prediction</source>
        <translation>die Einheit der Vorhersage</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>Ein Ordner trägt diesen Namen</translation>
    </message>
    <message>
        <source>there is extra data at its end</source>
        <translation>Am Ende stehen überzählige Daten</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>there is not enough memory for it; close other programs and open it again</source>
        <translation>Der Speicher reicht dafür nicht; andere Programme schließen und neu öffnen</translation>
    </message>
    <message>
        <source>this program says</source>
        <translation>dieses Programm sagt</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>Schwelle {value}</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training accuracy {value}</source>
        <translation>Trainingsgenauigkeit {value}</translation>
    </message>
    <message>
        <source>training loss; it began at {first}, and a guess has {guess}</source>
        <translation>Trainingsverlust; er begann bei {first}, und Raten hat {guess}</translation>
    </message>
    <message>
        <source>training loss; {first} in the first epochs</source>
        <translation>Trainingsverlust; {first} in den ersten Epochen</translation>
    </message>
    <message>
        <source>training only</source>
        <translation>nur im Training</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>Trainingszeilen</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>wahre Klasse</translation>
    </message>
    <message>
        <source>true loss</source>
        <translation>wahrer Verlust</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>Windung</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>unerwartetes Ende</translation>
    </message>
    <message>
        <source>unit {i} → unit {j}</source>
        <translation>Einheit {i} → Einheit {j}</translation>
    </message>
    <message>
        <source>unit {n}</source>
        <translation>Einheit {n}</translation>
    </message>
    <message>
        <source>units of {layer} are equal</source>
        <translation>Einheiten von {layer} sind gleich</translation>
    </message>
    <message>
        <source>units of {layer} never fire</source>
        <translation>Einheiten von {layer} feuern nie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>update / weight</source>
        <translation>Update / Gewicht</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>validation loss; {train} on the training rows</source>
        <translation>Validierungsverlust; {train} auf den Trainingszeilen</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
    <message>
        <source>validation rows that are equal to a training row</source>
        <translation>Validierungszeilen, die einer Trainingszeile gleichen</translation>
    </message>
    <message>
        <source>validation rows that are nearly equal to a training row</source>
        <translation>Validierungszeilen, die fast einer Trainingszeile gleichen</translation>
    </message>
    <message>
        <source>validation rows with dates before or after those of all training rows</source>
        <translation>Validierungszeilen mit einem Datum vor oder nach denen aller Trainingszeilen</translation>
    </message>
    <message>
        <source>validation rows with texts that no training row has</source>
        <translation>Validierungszeilen mit Texten, die keine Trainingszeile hat</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>values are not finite, or shapes do not match</source>
        <translation>Werte sind nicht endlich, oder Formen passen nicht zusammen</translation>
    </message>
    <message>
        <source>values became infinite or NaN</source>
        <translation>Werte wurden unendlich oder NaN</translation>
    </message>
    <message>
        <source>values far from all others</source>
        <translation>Werte weit weg von allen anderen</translation>
    </message>
    <message>
        <source>values of 32 bits, whose white is not known; save it with 16 bits</source>
        <translation>Werte mit 32 Bit, deren Weiß nicht bekannt ist; bitte mit 16 Bit speichern</translation>
    </message>
    <message>
        <source>values of {names} have changed</source>
        <translation>geänderte Werte in {names}</translation>
    </message>
    <message>
        <source>values per row</source>
        <translation>Werte pro Zeile</translation>
    </message>
    <message>
        <source>values that are not finite</source>
        <translation>Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>values unchanged</source>
        <translation>Werte unverändert</translation>
    </message>
    <message>
        <source>weight of a value</source>
        <translation>Gewicht eines Werts</translation>
    </message>
    <message>
        <source>weight {value}</source>
        <translation>Gewicht {value}</translation>
    </message>
    <message>
        <source>weighted sum</source>
        <translation>gewichtete Summe</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>weights read back</source>
        <translation>Gewichte zurückgelesen</translation>
    </message>
    <message>
        <source>weights, PyTorch names</source>
        <translation>Gewichte, PyTorch-Namen</translation>
    </message>
    <message>
        <source>weights, by name</source>
        <translation>Gewichte, nach Namen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>what is shown</source>
        <translation>was gezeigt wird</translation>
    </message>
    <message>
        <source>what the cells show</source>
        <translation>was die Zellen zeigen</translation>
    </message>
    <message>
        <source>what this program prints goes there</source>
        <translation>dorthin geht die Ausgabe dieses Programms</translation>
    </message>
    <message>
        <source>with missing values</source>
        <translation>mit fehlenden Werten</translation>
    </message>
    <message>
        <source>with penalty</source>
        <translation>mit Strafterm</translation>
    </message>
    <message>
        <source>with unseen categories</source>
        <translation>mit unbekannten Kategorien</translation>
    </message>
    <message>
        <source>without it {without}, now {now}</source>
        <translation>ohne sie {without}, jetzt {now}</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>written, not run here</source>
        <translation>geschrieben, hier nicht ausgeführt</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>x contains values that are not finite. Fix or remove those rows.</source>
        <translation>x enthält Werte, die nicht endlich sind. Diese Zeilen korrigieren oder entfernen.</translation>
    </message>
    <message>
        <source>x has no column {names}, which the model needs.</source>
        <translation>In x fehlt die Spalte {names}, die das Modell braucht.</translation>
    </message>
    <message>
        <source>x has shape {shape}, but the model expects {wanted}.</source>
        <translation>x hat die Form {shape}, das Modell erwartet aber {wanted}.</translation>
    </message>
    <message>
        <source>x is missing. Pass x and y.</source>
        <translation>x fehlt. x und y angeben.</translation>
    </message>
    <message>
        <source>x must be numbers of shape (rows, 2), and y (rows,), not {x} and {y}.</source>
        <translation>x muss aus Zahlen der Form (Zeilen, 2) bestehen und y (Zeilen,), nicht {x} und {y}.</translation>
    </message>
    <message>
        <source>x must be numeric with shape {wanted}.</source>
        <translation>x muss numerisch sein, mit der Form {wanted}.</translation>
    </message>
    <message>
        <source>y is missing. Pass x and y, or the name of a data set or a file.</source>
        <translation>y fehlt. x und y übergeben oder den Namen eines Datensatzes oder einer Datei.</translation>
    </message>
    <message>
        <source>y must be texts or whole numbers, the numbers of classes from 0.</source>
        <translation>y müssen Texte oder ganze Zahlen sein: die Nummern der Klassen ab 0.</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>z times its sigmoid, also called swish: a smooth ReLU that dips slightly below zero. It does not saturate for positive inputs and costs an exponential.</source>
        <translation>z mal Sigmoid von z, auch Swish genannt: ein glattes ReLU, das leicht unter null fällt. Sättigt für positive Eingaben nicht und kostet eine Exponentialfunktion.</translation>
    </message>
    <message>
        <source>zig-zags</source>
        <translation>Zickzack</translation>
    </message>
    <message>
        <source>zig-zags, arrives at step {step}</source>
        <translation>Zickzack, am Ziel in Schritt {step}</translation>
    </message>
    <message>
        <source>{activation} has zero gradient, so {layer} cannot be trained by gradient descent. Choose the perceptron rule in Recipe, or give {layer} the sigmoid activation.</source>
        <translation>{activation} hat den Gradienten null, {layer} lässt sich daher nicht mit Gradientenabstieg trainieren. Im Rezept die Perzeptronregel wählen oder {layer} die Aktivierung Sigmoid geben.</translation>
    </message>
    <message>
        <source>{activation} has zero gradient, so {layer} cannot be trained by gradient descent. Give {layer} the sigmoid activation.</source>
        <translation>{activation} hat den Gradienten null, {layer} lässt sich daher nicht mit Gradientenabstieg trainieren. {layer} die Aktivierung Sigmoid geben.</translation>
    </message>
    <message>
        <source>{by} cannot run the file, so it is not imported.</source>
        <translation>{by} kann die Datei nicht ausführen, deshalb wird sie nicht importiert.</translation>
    </message>
    <message>
        <source>{by} gives rows another number of outputs than the network, so the file is not imported.</source>
        <translation>{by} gibt Zeilen eine andere Zahl von Ausgaben als das Netz, deshalb wird die Datei nicht importiert.</translation>
    </message>
    <message>
        <source>{by}, {rows:row|rows} drawn like the training rows: largest difference {worst} of the target&apos;s spread</source>
        <translation>{by}, {rows:Zeile|Zeilen} wie die Trainingszeilen: größte Abweichung {worst} der Streuung des Ziels</translation>
    </message>
    <message>
        <source>{by}, {rows:row|rows} drawn like the training rows: largest difference {worst}, {differ} of {rows:class|classes} {differ:=differs|differ}</source>
        <translation>{by}, {rows:Zeile|Zeilen}, gezogen wie die Trainingszeilen: größte Abweichung {worst}, {differ} von {rows:Klasse|Klassen} verschieden</translation>
    </message>
    <message>
        <source>{by}, {rows:row|rows}: largest difference {worst} of the target&apos;s spread</source>
        <translation>{by}, {rows:Zeile|Zeilen}: größte Abweichung {worst} der Streuung des Ziels</translation>
    </message>
    <message>
        <source>{by}, {rows:row|rows}: largest difference {worst}, {differ} of {rows:class|classes} {differ:=differs|differ}</source>
        <translation>{by}, {rows:Zeile|Zeilen}: größte Abweichung {worst}, {differ} von {rows:Klasse|Klassen} {differ:=weicht|weichen} ab</translation>
    </message>
    <message>
        <source>{caption}, since step {step:,}</source>
        <translation>{caption}, seit Schritt {step:,}</translation>
    </message>
    <message>
        <source>{cell} is {part}</source>
        <translation>{cell} ist {part}</translation>
    </message>
    <message>
        <source>{claim}: no</source>
        <translation>{claim}: nein</translation>
    </message>
    <message>
        <source>{claim}: yes</source>
        <translation>{claim}: ja</translation>
    </message>
    <message>
        <source>{column} contains negative values. Sample weights must be 0 or greater.</source>
        <translation>{column} enthält negative Werte. Gewichte müssen 0 oder größer sein.</translation>
    </message>
    <message>
        <source>{column} contains text, but sample weights are numbers. Choose another column.</source>
        <translation>{column} enthält Texte, aber Gewichte sind Zahlen. Eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>{column} has texts that its @attribute does not list: {texts}, first in line {line}.</source>
        <translation>{column} hat Texte, die ihr @attribute nicht aufzählt: {texts}, zuerst in Zeile {line}.</translation>
    </message>
    <message>
        <source>{column} has whole numbers beyond 2^53 and is read as text.</source>
        <translation>{column} hat ganze Zahlen jenseits von 2^53 und wird als Text gelesen.</translation>
    </message>
    <message>
        <source>{column} is 0 in every row. Sample weights must not all be 0. Choose another column.</source>
        <translation>{column} ist in jeder Zeile 0. Gewichte dürfen nicht alle 0 sein. Eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>{column} is left out: its cells are neither numbers, texts nor dates.</source>
        <translation>{column} wird weggelassen: Die Zellen sind weder Zahlen noch Texte noch Daten.</translation>
    </message>
    <message>
        <source>{count:,}</source>
        <translation>{count:,}</translation>
    </message>
    <message>
        <source>{count:,} more</source>
        <translation>{count:,} weitere</translation>
    </message>
    <message>
        <source>{count:,} of {rows:validation row|validation rows} are equal to a training row, such as line {line} to line {other}. They do not show how the network does on rows it has not seen.</source>
        <translation>{count:,} von {rows:Validierungszeile|Validierungszeilen} gleichen einer Trainingszeile, etwa Zeile {line} der Zeile {other}. Sie zeigen nicht, wie gut das Netz bei Zeilen ist, die es nicht kennt.</translation>
    </message>
    <message>
        <source>{count:,} of {rows:validation row|validation rows} are nearly equal to a training row, such as line {line} to line {other}. They hardly show how the network does on rows it has not seen.</source>
        <translation>{count:,} von {rows:Validierungszeile|Validierungszeilen} gleichen fast einer Trainingszeile, etwa Zeile {line} der Zeile {other}. Sie zeigen kaum, wie gut das Netz bei Zeilen ist, die es nicht kennt.</translation>
    </message>
    <message>
        <source>{count:,} of {total:image|images} cannot be read: {files}. Replace or remove them, or turn on “Skip unreadable files”.</source>
        <translation>{count:,} von {total:Bild|Bildern} {count:=ist|sind} nicht lesbar: {files}. Die Bilder ersetzen oder entfernen oder „Unlesbare Dateien überspringen“ einschalten.</translation>
    </message>
    <message>
        <source>{count:,} of {total:pasted row|pasted rows} {count:=is|are} shorter than the widest and {count:=is|are} filled with empty cells, the first in line {line}.</source>
        <translation>{count:,} von {total:eingefügter Zeile|eingefügten Zeilen} {count:=ist kürzer als die breiteste und wird|sind kürzer als die breiteste und werden} mit leeren Zellen aufgefüllt, zuerst Zeile {line}.</translation>
    </message>
    <message>
        <source>{count:,} of {total:row|rows}, the first in line {line}: {note}.</source>
        <translation>{count:,} von {total:Zeile|Zeilen}, die erste in Zeile {line}: {note}.</translation>
    </message>
    <message>
        <source>{count:,}, named</source>
        <translation>{count:,}, benannt</translation>
    </message>
    <message>
        <source>{count:cell|cells} cannot be read</source>
        <translation>{count:Zelle ist|Zellen sind} nicht lesbar</translation>
    </message>
    <message>
        <source>{count:cell|cells} of the file cannot be read</source>
        <translation>{count:Zelle der Datei ist|Zellen der Datei sind} nicht lesbar</translation>
    </message>
    <message>
        <source>{count:character|characters} cannot be read as {encoding}.</source>
        <translation>{count:Zeichen|Zeichen} lassen sich nicht als {encoding} lesen.</translation>
    </message>
    <message>
        <source>{count:class|classes}</source>
        <translation>{count:Klasse|Klassen}</translation>
    </message>
    <message>
        <source>{count:class|classes} need {needed:output unit|output units}, but the network has {units}. Change its last layer.</source>
        <translation>{count:Klasse|Klassen} brauchen {needed:Ausgabeeinheit|Ausgabeeinheiten}, das Netz hat aber {units}. Bitte die letzte Schicht ändern.</translation>
    </message>
    <message>
        <source>{count:column is|columns are} named {name}. The later ones are numbered.</source>
        <translation>{count:Spalte heißt|Spalten heißen} {name}. Die späteren werden nummeriert.</translation>
    </message>
    <message>
        <source>{count:column|columns}</source>
        <translation>{count:Spalte|Spalten}</translation>
    </message>
    <message>
        <source>{count:column|columns} as they stand in the table, any number of rows</source>
        <translation>{count:Spalte|Spalten}, wie sie in der Tabelle stehen, beliebig viele Zeilen</translation>
    </message>
    <message>
        <source>{count:correction is|corrections are} not applied: the data has no class of this name.</source>
        <translation>{count:Berichtigung wird|Berichtigungen werden} nicht angewandt: Die Daten haben keine Klasse dieses Namens.</translation>
    </message>
    <message>
        <source>{count:correction is|corrections are} not applied: the row does not train with this split.</source>
        <translation>{count:Berichtigung wird|Berichtigungen werden} nicht angewandt: Die Zeile gehört bei dieser Aufteilung nicht zum Training.</translation>
    </message>
    <message>
        <source>{count:correction is|corrections are} not applied: the row has other features now, or is gone.</source>
        <translation>{count:Berichtigung wird|Berichtigungen werden} nicht angewandt: Die Zeile hat jetzt andere Merkmale oder ist nicht mehr da.</translation>
    </message>
    <message>
        <source>{count:diagnosis|diagnoses}</source>
        <translation>{count:Diagnose|Diagnosen}</translation>
    </message>
    <message>
        <source>{count:feature|features}</source>
        <translation>{count:Merkmal|Merkmale}</translation>
    </message>
    <message>
        <source>{count:input|inputs}</source>
        <translation>{count:Eingabe|Eingaben}</translation>
    </message>
    <message>
        <source>{count:item|items}</source>
        <translation>{count:Element|Elemente}</translation>
    </message>
    <message>
        <source>{count:layer|layers}</source>
        <translation>{count:Schicht|Schichten}</translation>
    </message>
    <message>
        <source>{count:layer|layers}: {what}</source>
        <translation>{count:Schicht|Schichten}: {what}</translation>
    </message>
    <message>
        <source>{count:line above the header is|lines above the header are} skipped.</source>
        <translation>{count:Zeile über der Kopfzeile wird|Zeilen über der Kopfzeile werden} übersprungen.</translation>
    </message>
    <message>
        <source>{count:line is|lines are} left out, since {count:=it has|they have} another number of values: line {lines}.</source>
        <translation>{count:Zeile wird ausgelassen, da sie eine andere Zahl von Werten hat|Zeilen werden ausgelassen, da sie eine andere Zahl von Werten haben}: Zeile {lines}.</translation>
    </message>
    <message>
        <source>{count:line|lines}</source>
        <translation>{count:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{count:line|lines} that {count:=begins with|begin with} {mark} {count:=is read as a comment|are read as comments}.</source>
        <translation>{count:Zeile, die mit|Zeilen, die mit} {mark} {count:=beginnt, wird als Kommentar|beginnen, werden als Kommentare} gelesen.</translation>
    </message>
    <message>
        <source>{count:mean|means}</source>
        <translation>{count:Mittelwert|Mittelwerte}</translation>
    </message>
    <message>
        <source>{count:metric is|metrics are} saved</source>
        <translation>{count:Metrik ist|Metriken sind} gespeichert</translation>
    </message>
    <message>
        <source>{count:more column|more columns}</source>
        <translation>{count:weitere Spalte|weitere Spalten}</translation>
    </message>
    <message>
        <source>{count:note|notes}</source>
        <translation>{count:Notiz|Notizen}</translation>
    </message>
    <message>
        <source>{count:number|numbers} in the units of the data, any number of rows</source>
        <translation>{count:Zahl|Zahlen} in den Einheiten der Daten, beliebig viele Zeilen</translation>
    </message>
    <message>
        <source>{count:other text|other texts}</source>
        <translation>{count:anderer Text|andere Texte}</translation>
    </message>
    <message>
        <source>{count:parameter|parameters}</source>
        <translation>{count:Parameter|Parameter}</translation>
    </message>
    <message>
        <source>{count:problem|problems}</source>
        <translation>{count:Problem|Probleme}</translation>
    </message>
    <message>
        <source>{count:row above the header is|rows above the header are} skipped.</source>
        <translation>{count:Zeile über der Kopfzeile wird|Zeilen über der Kopfzeile werden} übersprungen.</translation>
    </message>
    <message>
        <source>{count:row has|rows have} another label than in the source, by corrections.</source>
        <translation>{count:Zeile hat|Zeilen haben} durch Berichtigungen ein anderes Label als in der Quelle.</translation>
    </message>
    <message>
        <source>{count:row has|rows have} too many values to show. Look at fewer.</source>
        <translation>{count:Zeile hat|Zeilen haben} zu viele Werte, um sie zu zeigen. Weniger Zeilen ansehen.</translation>
    </message>
    <message>
        <source>{count:row is|rows are} dropped from the training.</source>
        <translation>{count:Zeile ist|Zeilen sind} vom Training weggelassen.</translation>
    </message>
    <message>
        <source>{count:row is|rows are} in no part.</source>
        <translation>{count:Zeile ist|Zeilen sind} in keinem Teil.</translation>
    </message>
    <message>
        <source>{count:row is|rows are} left out: {reason}.</source>
        <translation>{count:Zeile wird|Zeilen werden} ausgelassen: {reason}.</translation>
    </message>
    <message>
        <source>{count:row|rows}</source>
        <translation>{count:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{count:row|rows} cannot be predicted. Row {row}: {reason}. Fill in these values, or leave the rows out.</source>
        <translation>{count:Zeile lässt|Zeilen lassen} sich nicht vorhersagen. Zeile {row}: {reason}. Diese Werte ergänzen oder die Zeilen auslassen.</translation>
    </message>
    <message>
        <source>{count:run|runs}</source>
        <translation>{count:Lauf|Läufe}</translation>
    </message>
    <message>
        <source>{count:step|steps}/s</source>
        <translation>{count:Schritt|Schritte}/s</translation>
    </message>
    <message>
        <source>{count:target|targets}</source>
        <translation>{count:Zielgröße|Zielgrößen}</translation>
    </message>
    <message>
        <source>{count:training at once needs|trainings at once need} {size:,.1f} GB of memory, but only {free:,.1f} GB are free. Train fewer, or smaller networks.</source>
        <translation>{count:Training auf einmal braucht|Trainings auf einmal brauchen} {size:,.1f} GB Speicher, aber nur {free:,.1f} GB sind frei. Weniger auf einmal oder kleinere Netze trainieren.</translation>
    </message>
    <message>
        <source>{count:unit|units}</source>
        <translation>{count:Einheit|Einheiten}</translation>
    </message>
    <message>
        <source>{count:weight|weights} typed</source>
        <translation>{count:Gewicht|Gewichte} eingegeben</translation>
    </message>
    <message>
        <source>{count} dropped</source>
        <translation>{count} weggelassen</translation>
    </message>
    <message>
        <source>{count} edits of weights of this run were forgotten. Training begins with those of the seed.</source>
        <translation>{count} Änderungen von Gewichten dieses Laufs wurden verworfen. Das Training beginnt mit denen des Seeds.</translation>
    </message>
    <message>
        <source>{count} for other reasons</source>
        <translation>{count} aus anderen Gründen</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>{count} behalten</translation>
    </message>
    <message>
        <source>{count} left out</source>
        <translation>{count} weggelassen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} of {all:row|rows}</source>
        <translation>{count} von {all:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{count} of {cells:cell|cells} {count:=is|are} missing ({share}) → {how}</source>
        <translation>{count} von {cells:Zelle|Zellen} {count:=fehlt|fehlen} ({share}) → {how}</translation>
    </message>
    <message>
        <source>{count} relabeled</source>
        <translation>{count} umbenannt</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} übersprungen</translation>
    </message>
    <message>
        <source>{count} with a note</source>
        <translation>{count} mit Hinweis</translation>
    </message>
    <message>
        <source>{count} without a prediction</source>
        <translation>{count} ohne Vorhersage</translation>
    </message>
    <message>
        <source>{count} · {activation}</source>
        <translation>{count} · {activation}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{dead:,} of {units:,}</source>
        <translation>{dead:,} von {units:,}</translation>
    </message>
    <message>
        <source>{epochs:epoch|epochs}</source>
        <translation>{epochs:Epoche|Epochen}</translation>
    </message>
    <message>
        <source>{epochs:epoch|epochs} of training have not lowered it.</source>
        <translation>{epochs:Epoche|Epochen} Training haben ihn nicht verringert.</translation>
    </message>
    <message>
        <source>{epochs:epoch|epochs}, {batch}</source>
        <translation>{epochs:Epoche|Epochen}, {batch}</translation>
    </message>
    <message>
        <source>{errors} of {rows} wrong</source>
        <translation>{errors} von {rows} falsch</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{figure} on the {rows}, when it was saved</source>
        <translation>{figure} auf den {rows}, beim Speichern</translation>
    </message>
    <message>
        <source>{figure} {caption}</source>
        <translation>{figure} {caption}</translation>
    </message>
    <message>
        <source>{file!r} cannot be opened. Check its name and permissions.</source>
        <translation>{file!r} lässt sich nicht öffnen. Bitte Namen und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{file} ({why})</source>
        <translation>{file} ({why})</translation>
    </message>
    <message>
        <source>{file} cannot be imported. Give a file that ends in {known}.</source>
        <translation>{file} kann nicht importiert werden. Eine Datei angeben, die auf {known} endet.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Give a name that ends in .csv, .tsv or .jsonl.</source>
        <translation>{file} kann nicht geschrieben werden. Einen Namen angeben, der auf .csv, .tsv oder .jsonl endet.</translation>
    </message>
    <message>
        <source>{file} contains no arrays. Choose another file.</source>
        <translation>{file} enthält keine Arrays. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{file} contains no {part}, so it is not a Keras model.</source>
        <translation>{file} enthält kein {part} und ist deshalb kein Modell von Keras.</translation>
    </message>
    <message>
        <source>{file} could not be written to {folder}: {why}. Choose another folder.</source>
        <translation>{file} konnte nicht nach {folder} geschrieben werden: {why}. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{file} could not be written: {why}. Choose another name.</source>
        <translation>{file} konnte nicht geschrieben werden: {why}. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} does not fit in memory. Close other programs and open it again.</source>
        <translation>{file} passt nicht in den Speicher. Bitte andere Programme schließen und die Datei erneut öffnen.</translation>
    </message>
    <message>
        <source>{file} does not predict what the network does. {why}. The file is kept as {unproven}; do not use it.</source>
        <translation>{file} sagt nicht dasselbe voraus wie das Netz. {why}. Die Datei liegt als {unproven} vor; sie nicht verwenden.</translation>
    </message>
    <message>
        <source>{file} does not take float32 or float64 numbers as its input.</source>
        <translation>{file} nimmt keine Zahlen vom Typ float32 oder float64 als Eingabe.</translation>
    </message>
    <message>
        <source>{file} failed the check after writing. The old file is unchanged.</source>
        <translation>{file} hat die Prüfung nach dem Schreiben nicht bestanden. Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{file} has built features or texts, which it does not say in full. Open its project.</source>
        <translation>{file} hat berechnete Merkmale oder Texte, die darin nicht vollständig stehen. Das Projekt dazu öffnen.</translation>
    </message>
    <message>
        <source>{file} has more than {most:,} nodes, too many to draw.</source>
        <translation>{file} hat mehr als {most:,} Knoten, zu viele zum Zeichnen.</translation>
    </message>
    <message>
        <source>{file} has no column {names} to compare with.</source>
        <translation>{file} hat keine Spalte {names} zum Vergleichen.</translation>
    </message>
    <message>
        <source>{file} has no column {name}, which the model needs. Add it, or rename the column that holds it.</source>
        <translation>In {file} fehlt die Spalte {name}, die das Modell braucht. Die Spalte hinzufügen oder die mit diesen Werten umbenennen.</translation>
    </message>
    <message>
        <source>{file} has no column {name}, which the model predicts. Add it, or rename the column that holds it.</source>
        <translation>{file} hat keine Spalte {name}, die das Modell vorhersagt. Ergänzen, oder die Spalte umbenennen, die sie enthält.</translation>
    </message>
    <message>
        <source>{file} has no row to evaluate: {notes}.</source>
        <translation>{file} hat keine Zeile zum Auswerten: {notes}.</translation>
    </message>
    <message>
        <source>{file} has no suffix of an export format. Use {known}.</source>
        <translation>{file} hat nicht die Endung eines Exportformats. Bitte {known} verwenden.</translation>
    </message>
    <message>
        <source>{file} has several outputs of numbers: {names}. A network here has one: export the model with that output alone.</source>
        <translation>{file} hat mehrere Ausgaben mit Zahlen: {names}. Ein Netz hat hier eine: Das Modell nur mit dieser Ausgabe exportieren.</translation>
    </message>
    <message>
        <source>{file} has several outputs; a network here has one.</source>
        <translation>{file} hat mehrere Ausgaben; ein Netz hat hier eine.</translation>
    </message>
    <message>
        <source>{file} has sparse weights, which are not supported.</source>
        <translation>{file} hat dünn besetzte Gewichte, die nicht unterstützt werden.</translation>
    </message>
    <message>
        <source>{file} has weights, but not the layers that they belong to. Open a network with such layers first: layerwright import {file} --into PROJECT, or load_weights in Python.</source>
        <translation>{file} hat Gewichte, aber nicht die Schichten, zu denen sie gehören. Ein Netz mit solchen Schichten nennen: layerwright import {file} --into PROJECT oder load_weights in Python.</translation>
    </message>
    <message>
        <source>{file} has {count:input|inputs}, and not all of them are columns of a table. A network here has one input: export it so that it takes one input of numbers, or one column in each input.</source>
        <translation>{file} hat {count:Eingang|Eingänge}, und nicht alle sind Spalten einer Tabelle. Ein Netz hier hat einen Eingang: Bitte so exportieren, dass es einen Eingang aus Zahlen oder je Eingang eine Spalte nimmt.</translation>
    </message>
    <message>
        <source>{file} has {size:,.0f} MB. A project file can hold {most:,} MB of data.</source>
        <translation>{file} hat {size:,.0f} MB. Eine Projektdatei fasst {most:,} MB Daten.</translation>
    </message>
    <message>
        <source>{file} has {width} × {height} pixels, but {other} has {across} × {down}. Set an image size to resize them all.</source>
        <translation>{file} hat {width} × {height} Pixel, {other} aber {across} × {down}. Bitte eine Bildgröße angeben, um alle zu skalieren.</translation>
    </message>
    <message>
        <source>{file} holds no network: it has no nodes or no outputs.</source>
        <translation>{file} enthält kein Netz: Es gibt keine Knoten oder keine Ausgaben.</translation>
    </message>
    <message>
        <source>{file} is a data file, not a project. Use Open data… in the window, or fit in Python.</source>
        <translation>{file} ist eine Datendatei, kein Projekt. Im Fenster „Daten öffnen…“ verwenden oder in Python fit.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a table in it.</source>
        <translation>{file} ist ein Ordner. Eine Tabelle darin wählen.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read: {error}.</source>
        <translation>{file} ist beschädigt und lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{file} is damaged or not an .npy file: {error}.</source>
        <translation>{file} ist beschädigt oder keine .npy-Datei: {error}.</translation>
    </message>
    <message>
        <source>{file} is damaged or not an .npz file: {error}.</source>
        <translation>{file} ist beschädigt oder keine .npz-Datei: {error}.</translation>
    </message>
    <message>
        <source>{file} is damaged, or holds other things than arrays of numbers.</source>
        <translation>{file} ist beschädigt oder enthält anderes als Arrays von Zahlen.</translation>
    </message>
    <message>
        <source>{file} is damaged: a name in it is not valid UTF-8.</source>
        <translation>{file} ist beschädigt: Ein Name darin ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>{file} is damaged: it cannot be read as ONNX. Export it again.</source>
        <translation>{file} ist beschädigt: Die Datei ist nicht als ONNX lesbar. Noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{file} is damaged: its columns, its preparation and its nodes do not fit together.</source>
        <translation>{file} ist beschädigt: Spalten, Vorbereitung und Knoten passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{file} is damaged: its layers and its weights do not fit together.</source>
        <translation>{file} ist beschädigt: Die Schichten und die Gewichte passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{file} is damaged: the sizes of the constant {name!r:.60} do not match its numbers.</source>
        <translation>{file} ist beschädigt: Die Größen der Konstante {name!r:.60} passen nicht zu ihren Zahlen.</translation>
    </message>
    <message>
        <source>{file} is no network that can be imported: a Sequential or a functional model of Keras 3 with one input of known size. Save the model with Keras 3.</source>
        <translation>{file} ist kein Netz, das sich importieren lässt: ein Sequential- oder funktionales Modell von Keras 3 mit einer Eingabe bekannter Größe. Das Modell mit Keras 3 speichern.</translation>
    </message>
    <message>
        <source>{file} is not a project file name. Use the suffix {suffix}, or call export.</source>
        <translation>{file} ist kein Name einer Projektdatei. Die Endung {suffix} verwenden oder export aufrufen.</translation>
    </message>
    <message>
        <source>{file} is not a regular file. Choose a table.</source>
        <translation>{file} ist keine reguläre Datei. Eine Tabelle wählen.</translation>
    </message>
    <message>
        <source>{file} is not a text file. If it is a spreadsheet or an archive, save it as CSV first.</source>
        <translation>{file} ist keine Textdatei. Eine Arbeitsmappe oder ein Archiv bitte zuerst als CSV speichern.</translation>
    </message>
    <message>
        <source>{file} is outside the project&apos;s folder and has not been read.</source>
        <translation>{file} liegt außerhalb des Projektordners und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} is the name of a project. Choose another name for the export.</source>
        <translation>{file} ist der Name eines Projekts. Für den Export einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} is the open project, with its training. Choose another name.</source>
        <translation>{file} ist das offene Projekt mit seinem Training. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} is written for opset {opset} of ONNX; {least} and later can be imported. Export it again.</source>
        <translation>{file} ist für Opset {opset} von ONNX geschrieben; {least} und spätere lassen sich importieren. Noch einmal exportieren.</translation>
    </message>
    <message>
        <source>{file} keeps weights in {other!r:.80}, which is not a file in its folder, so it is not read. Export the model as one file.</source>
        <translation>{file} hat Gewichte in {other!r:.80}, was keine Datei in ihrem Ordner ist und deshalb nicht gelesen wird. Das Modell als eine Datei exportieren.</translation>
    </message>
    <message>
        <source>{file} names pictures, which a project file cannot hold. Save without data, and copy the table and its pictures, too.</source>
        <translation>{file} nennt Bilder, die eine Projektdatei nicht aufnehmen kann. Ohne Daten speichern und auch die Tabelle und ihre Bilder kopieren.</translation>
    </message>
    <message>
        <source>{file} needs more memory than is free. Close other programs and import it again.</source>
        <translation>{file} braucht mehr Speicher, als frei ist. Andere Programme schließen und noch einmal importieren.</translation>
    </message>
    <message>
        <source>{file} takes rows of shape {shape}. Import networks for rows (features), or images (height, width) or (channels, height, width), of known size.</source>
        <translation>{file} nimmt Zeilen der Form {shape}. Importieren lassen sich Netze für Zeilen (Merkmale) oder für Bilder (Höhe, Breite) oder (Kanäle, Höhe, Breite) bekannter Größe.</translation>
    </message>
    <message>
        <source>{file} takes {size}, more than the {most} that go into a file that is handed out. Pass it on beside the copy.</source>
        <translation>{file} braucht {size}, mehr als die {most}, die in eine weitergegebene Datei passen. Die Daten neben der Kopie weitergeben.</translation>
    </message>
    <message>
        <source>{file} was not imported: {count} of its {all:node|nodes} {count:=is|are} not ours. {first}</source>
        <translation>{file} wurde nicht importiert: {count} von {all:Knoten|Knoten} gibt es hier nicht. {first}</translation>
    </message>
    <message>
        <source>{file} was not saved. {error} The old file is unchanged.</source>
        <translation>{file} wurde nicht gespeichert. {error} Die alte Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{file} was not saved: the data of this project is stored in its file, and a .json file cannot hold data. Save it as {suffix}.</source>
        <translation>{file} wurde nicht gespeichert: Die Daten dieses Projekts liegen in seiner Datei, und eine .json-Datei kann keine Daten enthalten. Als {suffix} speichern.</translation>
    </message>
    <message>
        <source>{file} was not written, because it is the same file as {source}, which would be lost. Choose another name.</source>
        <translation>{file} wurde nicht geschrieben: Es ist dieselbe Datei wie {source}, die verloren ginge. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{file} was not written. Choose a name that ends in .svg, .png or .pdf.</source>
        <translation>{file} wurde nicht geschrieben. Einen Namen wählen, der auf .svg, .png oder .pdf endet.</translation>
    </message>
    <message>
        <source>{file} was saved by Keras {version}, where some layers mean something else. Open it with Keras 3, check its predictions, and save it again.</source>
        <translation>{file} wurde von Keras {version} gespeichert, wo manche Schichten etwas anderes bedeuten. Es mit Keras 3 öffnen, die Vorhersagen prüfen und es neu speichern.</translation>
    </message>
    <message>
        <source>{file} would need more memory or time than an import is given.</source>
        <translation>{file} bräuchte mehr Speicher oder Zeit, als ein Import bekommt.</translation>
    </message>
    <message>
        <source>{file}, {size}: the project without weights and curves.</source>
        <translation>{file}, {size}: das Projekt ohne Gewichte und Kurven.</translation>
    </message>
    <message>
        <source>{file}: its output does not depend on its input.</source>
        <translation>{file}: Die Ausgabe hängt nicht von der Eingabe ab.</translation>
    </message>
    <message>
        <source>{file}: weights need a network whose data has been read. Open its data first.</source>
        <translation>{file}: Gewichte brauchen ein Netz, dessen Daten gelesen sind. Zuerst seine Daten öffnen.</translation>
    </message>
    <message>
        <source>{file}: written and read back, but not compared: {slow}. To compare it: {command}</source>
        <translation>{file}: geschrieben und zurückgelesen, aber nicht verglichen: {slow}. So wird verglichen: {command}</translation>
    </message>
    <message>
        <source>{file}: written and read back.</source>
        <translation>{file}: geschrieben und zurückgelesen.</translation>
    </message>
    <message>
        <source>{file}: written and read back; not run here, because {receiver} was not found. Where it is: {command}</source>
        <translation>{file}: geschrieben und zurückgelesen; hier nicht ausgeführt, weil {receiver} nicht gefunden wurde. Wo es vorhanden ist: {command}</translation>
    </message>
    <message>
        <source>{file}: {arrays:array|arrays}, {count:number|numbers}. Largest difference after reading back: {worst:g}.</source>
        <translation>{file}: {arrays:Array|Arrays}, {count:Zahl|Zahlen}. Größte Abweichung nach dem Zurücklesen: {worst:g}.</translation>
    </message>
    <message>
        <source>{file}: {count} of its {all:node|nodes} {count:=is|are} not ours. The layers before them are imported without their weights, so nothing is predicted. {first}</source>
        <translation>{file}: {count} von {all:Knoten|Knoten} gibt es hier nicht. Die Schichten davor sind ohne ihre Gewichte importiert, also wird nichts vorhergesagt. {first}</translation>
    </message>
    <message>
        <source>{file}: {layers:layer|layers}, {weights:weight|weights}. {compared}.</source>
        <translation>{file}: {layers:Schicht|Schichten}, {weights:Gewicht|Gewichte}. {compared}.</translation>
    </message>
    <message>
        <source>{file}: {layers:layer|layers}; it has no weights.</source>
        <translation>{file}: {layers:Schicht|Schichten}; sie hat keine Gewichte.</translation>
    </message>
    <message>
        <source>{file}: {proof}.</source>
        <translation>{file}: {proof}.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>{file}: {rows} as the file holds them</source>
        <translation>{file}: {rows}, wie sie in der Datei stehen</translation>
    </message>
    <message>
        <source>{file}: {rows} predicted</source>
        <translation>{file}: {rows} vorhergesagt</translation>
    </message>
    <message>
        <source>{file}: {weights:weight|weights}, each in its layer.</source>
        <translation>{file}: {weights:Gewicht|Gewichte}, jedes in seiner Schicht.</translation>
    </message>
    <message>
        <source>{finished} of {seeds:run|runs} {finished:=has|have} ended.</source>
        <translation>{finished} von {seeds:Lauf|Läufen} {finished:=ist|sind} beendet.</translation>
    </message>
    <message>
        <source>{first} and {second} go together (|r| = {r}), so both look less important.</source>
        <translation>{first} und {second} gehören zusammen (|r| = {r}), daher sehen beide unwichtiger aus.</translation>
    </message>
    <message>
        <source>{folder} cannot be listed: {why}. Check its permissions.</source>
        <translation>Der Inhalt von {folder} lässt sich nicht auflisten: {why}. Bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{folder} contains more than {most:,} files. Remove some.</source>
        <translation>{folder} enthält mehr als {most:,} Dateien. Einige entfernen.</translation>
    </message>
    <message>
        <source>{folder} needs at least two subfolders with PNG, JPEG, WebP, BMP, TIFF or GIF images, one per class. It has {found}.</source>
        <translation>{folder} braucht mindestens zwei Unterordner mit PNG-, JPEG-, WebP-, BMP-, TIFF- oder GIF-Bildern, einen je Klasse. Vorhanden: {found}.</translation>
    </message>
    <message>
        <source>{folder} needs images of at least two classes, and {count:,} cannot be read: {files}. Replace them.</source>
        <translation>{folder} braucht Bilder von mindestens zwei Klassen, und nicht lesbar sind {count:,}: {files}. Die Bilder ersetzen.</translation>
    </message>
    <message>
        <source>{how} + “is missing”</source>
        <translation>{how} + „fehlt“</translation>
    </message>
    <message>
        <source>{inputs} has the same value in every training row, so that nothing can be learned from it. Leave it out on the Data page.</source>
        <translation>{inputs} hat in jeder Trainingszeile denselben Wert, daraus lässt sich nichts lernen. Auf der Seite „Daten“ lässt es sich weglassen.</translation>
    </message>
    <message>
        <source>{inputs} → {outputs}</source>
        <translation>{inputs} → {outputs}</translation>
    </message>
    <message>
        <source>{kind} has no field {name}. It has {known}.</source>
        <translation>{kind} hat kein Feld {name}. Es gibt {known}.</translation>
    </message>
    <message>
        <source>{kind} has no kernel.</source>
        <translation>{kind} hat keinen Kernel.</translation>
    </message>
    <message>
        <source>{kind}: {share} of its variance</source>
        <translation>{kind}: {share} seiner Varianz</translation>
    </message>
    <message>
        <source>{kind}: {share} of the path&apos;s variance</source>
        <translation>{kind}: {share} der Varianz des Pfads</translation>
    </message>
    <message>
        <source>{label} is none of the classes.</source>
        <translation>{label} ist keine der Klassen.</translation>
    </message>
    <message>
        <source>{layers} and {count} more</source>
        <translation>{layers} und {count} weitere</translation>
    </message>
    <message>
        <source>{layer} ({part})</source>
        <translation>{layer} ({part})</translation>
    </message>
    <message>
        <source>{layer} accepts no input: it receives the data.</source>
        <translation>{layer} nimmt keinen Eingang an: Sie erhält die Daten.</translation>
    </message>
    <message>
        <source>{layer} accepts one input but has {count}. Remove a connection.</source>
        <translation>{layer} nimmt nur einen Eingang an, hat aber {count}. Eine Verbindung entfernen.</translation>
    </message>
    <message>
        <source>{layer} added</source>
        <translation>{layer} hinzugefügt</translation>
    </message>
    <message>
        <source>{layer} already has an input. Remove that wire first.</source>
        <translation>{layer} hat schon einen Eingang. Zuerst dessen Verbindung entfernen.</translation>
    </message>
    <message>
        <source>{layer} already has its maximum of {count:input|inputs}. Remove one of its wires first.</source>
        <translation>{layer} hat schon die Höchstzahl von {count:Eingang|Eingängen}. Zuerst eine ihrer Verbindungen entfernen.</translation>
    </message>
    <message>
        <source>{layer} cannot be connected to itself.</source>
        <translation>{layer} kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>{layer} cannot be inserted between two layers.</source>
        <translation>{layer} lässt sich nicht zwischen zwei Schichten einfügen.</translation>
    </message>
    <message>
        <source>{layer} depends on {other}, which has a problem.</source>
        <translation>{layer} hängt von {other} ab, das ein Problem hat.</translation>
    </message>
    <message>
        <source>{layer} drops {rate:,.0%} of its inputs. Up to {high:,.0%} is usual; more leaves little to learn.</source>
        <translation>{layer} verwirft {rate:,.0%} der Eingaben. Bis zu {high:,.0%} sind üblich; bei mehr bleibt wenig zu lernen.</translation>
    </message>
    <message>
        <source>{layer} drops {rate:,.1%} of its inputs. {low:,.0%} and more are usual; less changes little.</source>
        <translation>{layer} verwirft {rate:,.1%} der Eingaben. {low:,.0%} und mehr sind üblich; weniger ändert wenig.</translation>
    </message>
    <message>
        <source>{layer} has no dead unit: none of its units sends the same for all of {rows:training row|training rows}.</source>
        <translation>{layer} hat keine tote Einheit: Keine gibt für alle {rows:Trainingszeile|Trainingszeilen} dasselbe aus.</translation>
    </message>
    <message>
        <source>{layer} has no input port.</source>
        <translation>{layer} hat keinen Eingang.</translation>
    </message>
    <message>
        <source>{layer} has no input. Connect a layer to it.</source>
        <translation>{layer} hat keinen Eingang. Eine Schicht damit verbinden.</translation>
    </message>
    <message>
        <source>{layer} has no output port.</source>
        <translation>{layer} hat keinen Ausgang.</translation>
    </message>
    <message>
        <source>{layer} has no such units to remove.</source>
        <translation>{layer} hat diese Einheiten nicht.</translation>
    </message>
    <message>
        <source>{layer} is part of a loop. Remove one of its connections.</source>
        <translation>{layer} ist Teil eines Zyklus. Eine der Verbindungen entfernen.</translation>
    </message>
    <message>
        <source>{layer} is the first layer that differs from the file, where it is {node}: by {difference} of its largest number.</source>
        <translation>{layer} ist die erste Schicht, die von der Datei abweicht, wo sie {node} ist: um {difference} ihrer größten Zahl.</translation>
    </message>
    <message>
        <source>{layer} is the last layer. No layer can follow it.</source>
        <translation>{layer} ist die letzte Schicht. Danach kann keine weitere kommen.</translation>
    </message>
    <message>
        <source>{layer} leads to {target}, whose inputs must have the same number of units. Choose another layer.</source>
        <translation>{layer} führt zu {target}, dessen Eingänge gleich viele Einheiten haben müssen. Bitte eine andere Schicht wählen.</translation>
    </message>
    <message>
        <source>{layer} must be the last layer, but it is connected to another one. Remove that connection.</source>
        <translation>{layer} muss die letzte Schicht sein, ist aber mit einer weiteren verbunden. Diese Verbindung entfernen.</translation>
    </message>
    <message>
        <source>{layer} removed</source>
        <translation>{layer} entfernt</translation>
    </message>
    <message>
        <source>{layer} widened by 1 unit</source>
        <translation>{layer} um 1 Einheit verbreitert</translation>
    </message>
    <message>
        <source>{layer} widened by {count:unit|units}</source>
        <translation>{layer} um {count:Einheit|Einheiten} verbreitert</translation>
    </message>
    <message>
        <source>{layer} would have {count:unit|units}. It needs at least 1, and at most {most:,} are supported.</source>
        <translation>{layer} hätte {count:Einheit|Einheiten}. Mindestens 1 ist nötig, höchstens {most:,} sind möglich.</translation>
    </message>
    <message>
        <source>{layer} {reason}</source>
        <translation>{layer} {reason}</translation>
    </message>
    <message>
        <source>{layer}, bias</source>
        <translation>{layer}, Bias</translation>
    </message>
    <message>
        <source>{layer}, bias of unit {unit}</source>
        <translation>{layer}, Bias von Einheit {unit}</translation>
    </message>
    <message>
        <source>{layer}, input</source>
        <translation>{layer}, Eingabe</translation>
    </message>
    <message>
        <source>{layer}, normalization</source>
        <translation>{layer}, Normierung</translation>
    </message>
    <message>
        <source>{layer}, normalized value</source>
        <translation>{layer}, normierter Wert</translation>
    </message>
    <message>
        <source>{layer}, output</source>
        <translation>{layer}, Ausgabe</translation>
    </message>
    <message>
        <source>{layer}, slope of {activation}</source>
        <translation>{layer}, Steigung von {activation}</translation>
    </message>
    <message>
        <source>{layer}, unit {to}, bias</source>
        <translation>{layer}, Einheit {to}, Bias</translation>
    </message>
    <message>
        <source>{layer}, unit {to}, weight of input {source}</source>
        <translation>{layer}, Einheit {to}, Gewicht von Eingang {source}</translation>
    </message>
    <message>
        <source>{layer}, unit {unit}</source>
        <translation>{layer}, Einheit {unit}</translation>
    </message>
    <message>
        <source>{layer}, weight</source>
        <translation>{layer}, Gewicht</translation>
    </message>
    <message>
        <source>{layer}, weight of the kernel</source>
        <translation>{layer}, Gewicht des Kernels</translation>
    </message>
    <message>
        <source>{layer}, {name} [{where}]</source>
        <translation>{layer}, {name} [{where}]</translation>
    </message>
    <message>
        <source>{layer}: unit {unit} removed</source>
        <translation>{layer}: Einheit {unit} entfernt</translation>
    </message>
    <message>
        <source>{layer}: {count:unit|units} removed</source>
        <translation>{layer}: {count:Einheit|Einheiten} entfernt</translation>
    </message>
    <message>
        <source>{layer}: {what}</source>
        <translation>{layer}: {what}</translation>
    </message>
    <message>
        <source>{least} to {greatest}</source>
        <translation>{least} bis {greatest}</translation>
    </message>
    <message>
        <source>{least} to {greatest}&#xa0;%</source>
        <translation>{least} bis {greatest}&#xa0;%</translation>
    </message>
    <message>
        <source>{lines}, …</source>
        <translation>{lines}, …</translation>
    </message>
    <message>
        <source>{loss} and {activation}</source>
        <translation>{loss} und {activation}</translation>
    </message>
    <message>
        <source>{loss} decides the class by the sign of the output, but {activation} is never negative. Give Output the linear activation.</source>
        <translation>{loss} entscheidet die Klasse nach dem Vorzeichen der Ausgabe, {activation} ist aber nie negativ. Der Ausgabe die lineare Aktivierung geben.</translation>
    </message>
    <message>
        <source>{loss} expects {activation} outputs. Give Output the {activation} activation, or choose another loss in Recipe.</source>
        <translation>{loss} erwartet {activation}-Ausgaben. Der Ausgabe die Aktivierung {activation} geben oder im Rezept eine andere Verlustfunktion wählen.</translation>
    </message>
    <message>
        <source>{loss} is a loss for numbers, and learns classes slowly where outputs are far off. Choose cross-entropy.</source>
        <translation>{loss} ist ein Verlust für Zahlen und lernt Klassen langsam, wo die Ausgaben weit danebenliegen. Kreuzentropie wählen.</translation>
    </message>
    <message>
        <source>{loss} needs class targets, but this data has numeric targets. Choose mean squared error in Recipe.</source>
        <translation>{loss} braucht Klassen als Zielwerte, diese Daten haben aber Zahlen. Im Rezept den mittleren quadratischen Fehler wählen.</translation>
    </message>
    <message>
        <source>{loss} needs one output per class, but Output has a single unit. Give Output the softmax activation, or choose binary cross-entropy in Recipe.</source>
        <translation>{loss} braucht eine Ausgabe je Klasse, die Ausgabeschicht hat aber nur eine Einheit. Ihr die Softmax-Aktivierung geben oder im Rezept binäre Kreuzentropie wählen.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{mean} ± {sd}</source>
        <translation>{mean} ± {sd}</translation>
    </message>
    <message>
        <source>{mean} ± {sd}&#xa0;%</source>
        <translation>{mean} ± {sd}&#xa0;%</translation>
    </message>
    <message>
        <source>{measured}: median change {change}, 95 % interval {low} to {high}</source>
        <translation>{measured}: mittlere Änderung {change}, 95-%-Intervall {low} bis {high}</translation>
    </message>
    <message>
        <source>{metric} on the test rows after epoch {epoch}: {value}.</source>
        <translation>{metric} auf den Testzeilen nach Epoche {epoch}: {value}.</translation>
    </message>
    <message>
        <source>{metric} on the test rows at step {step:,}, which is shown: {value}.</source>
        <translation>{metric} auf den Testzeilen in Schritt {step:,}, der gezeigt wird: {value}.</translation>
    </message>
    <message>
        <source>{metric} {value}</source>
        <translation>{metric} {value}</translation>
    </message>
    <message>
        <source>{missing} of the {count:array|arrays} of the network {missing:=gets|get} nothing from {file}, so its weights cannot be used.</source>
        <translation>{missing} der {count:Array|Arrays} des Netzes {missing:=bekommt|bekommen} nichts aus {file}, daher können die Gewichte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>{missing} of {cells:cell|cells} {missing:=is|are} empty, and {refused} cannot be read ({share}).</source>
        <translation>{missing} von {cells:Zelle|Zellen} {missing:=ist|sind} leer, und {refused} {refused:=ist|sind} nicht lesbar ({share}).</translation>
    </message>
    <message>
        <source>{name!r:.60} cannot be the name of a data file.</source>
        <translation>{name!r:.60} kann nicht der Name einer Datendatei sein.</translation>
    </message>
    <message>
        <source>{names} and {count:,} more</source>
        <translation>{names} und {count:,} weitere</translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation>{names} und {more:,} weitere</translation>
    </message>
    <message>
        <source>{names} are targets, but only numbers can be predicted together. Choose one target.</source>
        <translation>{names} sind Ziele, aber nur Zahlen lassen sich zusammen vorhersagen. Ein Ziel wählen.</translation>
    </message>
    <message>
        <source>{names} cannot be built from this data: not all of {columns} are number columns that the network sees. Remove these features, or choose the role feature and the type number for the columns.</source>
        <translation>{names} lässt sich aus diesen Daten nicht bilden: Nicht alle von {columns} sind Zahlenspalten, die das Netz sieht. Diese Merkmale entfernen, oder für die Spalten die Rolle Merkmal und den Typ Zahl wählen.</translation>
    </message>
    <message>
        <source>{names} is gone</source>
        <translation>jetzt ohne {names}</translation>
    </message>
    <message>
        <source>{names} is new</source>
        <translation>jetzt auch mit {names}</translation>
    </message>
    <message>
        <source>{names} may only identify the rows, but there is no other feature.</source>
        <translation>Vielleicht identifiziert {names} nur die Zeilen, es gibt aber kein anderes Merkmal.</translation>
    </message>
    <message>
        <source>{name} ({rows:row|rows})</source>
        <translation>{name} ({rows:Zeile|Zeilen})</translation>
    </message>
    <message>
        <source>{name} alone explains {score:.0%} of the order of {target}. If it is only known together with the answer, leave it out.</source>
        <translation>{name} allein erklärt {score:.0%} der Reihenfolge von {target}. Ist sie erst mit der Antwort bekannt, sollte sie ausgelassen werden.</translation>
    </message>
    <message>
        <source>{name} alone gives {score:.0%}. If it is only known together with the answer, leave it out.</source>
        <translation>Allein mit {name} sind {score:.0%} richtig. Ist der Wert erst mit der Antwort bekannt, die Spalte auslassen.</translation>
    </message>
    <message>
        <source>{name} cannot be computed in {count:,} of {rows:row|rows}: it needs {domain}. These gaps are filled with {value:.6g}, the median of the training rows. If these rows matter, remove it and build another.</source>
        <translation>{name} lässt sich in {count:,} von {rows:Zeile|Zeilen} nicht berechnen: Nötig ist {domain}. Diese Lücken werden mit {value:.6g} gefüllt, dem Median der Trainingszeilen. Kommt es auf diese Zeilen an, bitte das Merkmal entfernen und ein anderes bilden.</translation>
    </message>
    <message>
        <source>{name} cannot be computed, and is filled</source>
        <translation>{name} lässt sich nicht berechnen und wird gefüllt</translation>
    </message>
    <message>
        <source>{name} cannot be read as a table. Check that it is a CSV file.</source>
        <translation>{name} lässt sich nicht als Tabelle lesen. Prüfen, ob es eine CSV-Datei ist.</translation>
    </message>
    <message>
        <source>{name} cannot be read there: {cells}</source>
        <translation>{name} ist dort nicht lesbar: {cells}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {cell}</source>
        <translation>{name} ist nicht lesbar: {cell}</translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}</source>
        <translation>{name} kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>{name} contains negative variances.</source>
        <translation>{name} enthält negative Varianzen.</translation>
    </message>
    <message>
        <source>{name} contains no {part}, so it is not a Layerwright project.</source>
        <translation>{name} enthält kein {part} und ist also kein Layerwright-Projekt.</translation>
    </message>
    <message>
        <source>{name} contains values that are not finite.</source>
        <translation>{name} enthält Werte, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>{name} counts up by one, as rows do. If it only counts them, choose the role id.</source>
        <translation>{name} steigt um eins, wie eine Zeilennummer. Zählt die Spalte nur die Zeilen, die Rolle Kennung wählen.</translation>
    </message>
    <message>
        <source>{name} declares no @attribute before @data. Add them.</source>
        <translation>{name} erklärt vor @data kein @attribute. Bitte welche ergänzen.</translation>
    </message>
    <message>
        <source>{name} does not fit in memory. Choose a file with fewer rows or columns.</source>
        <translation>{name} passt nicht in den Speicher. Bitte eine Datei mit weniger Zeilen oder Spalten wählen.</translation>
    </message>
    <message>
        <source>{name} exercise</source>
        <translation>{name} Aufgabe</translation>
    </message>
    <message>
        <source>{name} has 1 row. Training needs at least {fewest}.</source>
        <translation>{name} hat 1 Zeile. Das Training braucht mindestens {fewest}.</translation>
    </message>
    <message>
        <source>{name} has a part called {part!r:.60}, which does not belong in a project.</source>
        <translation>{name} enthält {part!r:.60}, was nicht zu einem Projekt gehört.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read.</source>
        <translation>{name} hat sich geändert, seit es gelesen wurde.</translation>
    </message>
    <message>
        <source>{name} has far more parts than any project and is not opened.</source>
        <translation>{name} hat weit mehr Teile als jedes Projekt und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} cells. Use fewer rows.</source>
        <translation>{name} hat mehr als {most:,} Zellen. Bitte weniger Zeilen verwenden.</translation>
    </message>
    <message>
        <source>{name} has more than {most:,} columns. Use fewer columns.</source>
        <translation>{name} hat mehr als {most:,} Spalten. Weniger Spalten verwenden.</translation>
    </message>
    <message>
        <source>{name} has no arrays named x and y. It has {found}. Save it with savez(…, x=x, y=y).</source>
        <translation>{name} enthält keine Arrays namens x und y. Enthalten: {found}. Bitte mit savez(…, x=x, y=y) speichern.</translation>
    </message>
    <message>
        <source>{name} has no column of numbers or texts. Write flat objects.</source>
        <translation>{name} hat keine Spalte mit Zahlen oder Texten. Bitte flache Objekte schreiben.</translation>
    </message>
    <message>
        <source>{name} has no column of numbers, texts or dates. Choose another file.</source>
        <translation>{name} hat keine Spalte mit Zahlen, Texten oder Daten. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{name} has no column to predict. Choose a target.</source>
        <translation>{name} hat keine Spalte zum Vorhersagen. Ein Ziel wählen.</translation>
    </message>
    <message>
        <source>{name} has no column with the role {role}, so it cannot be split {way}. Give a column that role, or choose another split.</source>
        <translation>{name} hat keine Spalte mit der Rolle {role} und lässt sich nicht {way} aufteilen. Einer Spalte diese Rolle geben oder eine andere Aufteilung wählen.</translation>
    </message>
    <message>
        <source>{name} has no column {column}. It has {known}.</source>
        <translation>{name} hat keine Spalte {column}. Es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} has no line @data. Check that it is a whole ARFF file.</source>
        <translation>{name} hat keine Zeile @data. Bitte prüfen, ob die ARFF-Datei vollständig ist.</translation>
    </message>
    <message>
        <source>{name} has no place [{where}].</source>
        <translation>{name} hat keine Stelle [{where}].</translation>
    </message>
    <message>
        <source>{name} has no rows. Choose a table with rows.</source>
        <translation>{name} hat keine Zeilen. Bitte eine Tabelle mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>{name} has no rows. Give at least one.</source>
        <translation>{name}: Es gibt keine Zeilen. Bitte mindestens eine angeben.</translation>
    </message>
    <message>
        <source>{name} has no sheet {wanted}. It has {sheets}.</source>
        <translation>{name} hat kein Blatt {wanted}, sondern {sheets}.</translation>
    </message>
    <message>
        <source>{name} has no usable input column. {notes}</source>
        <translation>{name} hat keine brauchbare Eingabespalte. {notes}</translation>
    </message>
    <message>
        <source>{name} has shape {shape} and type {kind}, but shape {wanted} and type {wanted_kind} are needed.</source>
        <translation>{name} hat die Form {shape} und den Typ {kind}; nötig sind die Form {wanted} und der Typ {wanted_kind}.</translation>
    </message>
    <message>
        <source>{name} has shape {shape}, but the network needs {wanted}.</source>
        <translation>{name} hat die Form {shape}, das Netz braucht aber {wanted}.</translation>
    </message>
    <message>
        <source>{name} has texts that differ only in capital letters or spaces: {texts}{more}. They are different texts to the network.</source>
        <translation>{name} hat Texte, die sich nur in Großbuchstaben oder Leerzeichen unterscheiden: {texts}{more}. Für das Netz sind es verschiedene Texte.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}, which is no table. Save images with their labels in an .npz file: savez(…, x=x, y=y).</source>
        <translation>{name} hat die Form {shape}, die keine Tabelle ist. Bilder bitte mit ihren Labels in einer .npz-Datei speichern: savez(…, x=x, y=y).</translation>
    </message>
    <message>
        <source>{name} has type {kind}, but the network needs real numbers.</source>
        <translation>{name} hat den Typ {kind}, das Netz braucht aber reelle Zahlen.</translation>
    </message>
    <message>
        <source>{name} has {count:cell|cells} that {count:=is|are} no class of the model, such as {cell}</source>
        <translation>{name} hat {count:Zelle, die keine Klasse des Modells ist|Zellen, die keine Klasse des Modells sind}, zum Beispiel {cell}</translation>
    </message>
    <message>
        <source>{name} has {count:number|numbers} per row. Supported are 1 to {most:,}.</source>
        <translation>{name} hat {count:Zahl|Zahlen} je Zeile. Unterstützt werden 1 bis {most:,}.</translation>
    </message>
    <message>
        <source>{name} has {count:number|numbers}. At most {most:,} are supported. Use fewer rows.</source>
        <translation>{name} hat {count:Zahl|Zahlen}. Höchstens {most:,} werden unterstützt. Bitte weniger Zeilen verwenden.</translation>
    </message>
    <message>
        <source>{name} has {count:part|parts}, too many</source>
        <translation>{name} hat {count:Teil|Teile}, das sind zu viele</translation>
    </message>
    <message>
        <source>{name} has {rows:row|rows}. Training needs at least {fewest}.</source>
        <translation>{name} hat {rows:Zeile|Zeilen}. Das Training braucht mindestens {fewest}.</translation>
    </message>
    <message>
        <source>{name} holds JSON. End its name in .json if it is one list, or in .jsonl if each line is an object.</source>
        <translation>{name} enthält JSON. Den Namen auf .json enden lassen, wenn es eine einzige Liste ist, oder auf .jsonl, wenn jede Zeile ein Objekt ist.</translation>
    </message>
    <message>
        <source>{name} holds digits and words, such as {digit} and {word}. All are read as yes or no.</source>
        <translation>{name} enthält Ziffern und Wörter, etwa {digit} und {word}. Alle werden als ja oder nein gelesen.</translation>
    </message>
    <message>
        <source>{name} in {file} is damaged: {error}. Open an older copy of the file.</source>
        <translation>{name} in {file} ist beschädigt: {error}. Eine ältere Kopie der Datei öffnen.</translation>
    </message>
    <message>
        <source>{name} is a class of its author, whose code is never run.</source>
        <translation>{name} ist eine Klasse ihres Autors, deren Code nie ausgeführt wird.</translation>
    </message>
    <message>
        <source>{name} is a web page. Download the table itself, or copy it to a file.</source>
        <translation>{name} ist eine Webseite. Die Tabelle selbst herunterladen oder in eine Datei kopieren.</translation>
    </message>
    <message>
        <source>{name} is built already. Choose another function or column.</source>
        <translation>{name} ist schon gebildet. Eine andere Funktion oder Spalte wählen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened: its end is missing. Open an older copy.</source>
        <translation>{name} ist beschädigt und lässt sich nicht öffnen: Die Datei ist unvollständig. Eine ältere Kopie öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened: {error}. Open an older copy.</source>
        <translation>{name} ist beschädigt und lässt sich nicht öffnen: {error}. Eine ältere Kopie öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Open it in a spreadsheet program and save it again.</source>
        <translation>{name} ist beschädigt und lässt sich nicht lesen. Bitte in einem Tabellenprogramm öffnen und neu speichern.</translation>
    </message>
    <message>
        <source>{name} is damaged, or it is not a Parquet file. Write it again, then reload.</source>
        <translation>{name} ist beschädigt oder keine Parquet-Datei. Bitte neu schreiben, dann neu laden.</translation>
    </message>
    <message>
        <source>{name} is damaged: its header announces {shape} values, but the file has a different size.</source>
        <translation>{name} ist beschädigt: Der Header gibt {shape} Werte an, aber die Datei hat eine andere Größe.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a spreadsheet with rows.</source>
        <translation>{name} ist leer. Bitte eine Tabelle mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a table with rows.</source>
        <translation>{name} ist leer. Bitte eine Tabelle mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>{name} is larger than the {most} MB that a project may have.</source>
        <translation>{name} ist größer als die {most} MB, die ein Projekt haben darf.</translation>
    </message>
    <message>
        <source>{name} is left out: it has {count:different text|different texts}. To use it, choose the type category, with target mean as its encoding.</source>
        <translation>{name} wird ausgelassen: Die Spalte hat {count:verschiedenen Text|verschiedene Texte}. Um sie zu verwenden, den Typ Kategorie und als Kodierung den Zielmittelwert wählen.</translation>
    </message>
    <message>
        <source>{name} is left out: it identifies the rows. To use it, choose the role feature and the type category.</source>
        <translation>{name} wird ausgelassen: Die Spalte identifiziert die Zeilen. Um sie zu verwenden, die Rolle Merkmal und den Typ Kategorie wählen.</translation>
    </message>
    <message>
        <source>{name} is left out: it identifies the rows. To use it, choose the role feature.</source>
        <translation>{name} wird ausgelassen: Die Spalte identifiziert die Zeilen. Um sie zu verwenden, die Rolle Merkmal wählen.</translation>
    </message>
    <message>
        <source>{name} is left out: it is empty.</source>
        <translation>{name} wird ausgelassen: Die Spalte ist leer.</translation>
    </message>
    <message>
        <source>{name} is left out: it is the same in every row.</source>
        <translation>{name} wird ausgelassen: Die Spalte hat in jeder Zeile denselben Wert.</translation>
    </message>
    <message>
        <source>{name} is left out: it only counts the rows. To use it, choose the role feature.</source>
        <translation>{name} wird ausgelassen: Die Spalte zählt nur die Zeilen. Um sie zu verwenden, die Rolle Merkmal wählen.</translation>
    </message>
    <message>
        <source>{name} is left out: pictures are the only input.</source>
        <translation>{name} wird weggelassen: Bilder sind die einzige Eingabe.</translation>
    </message>
    <message>
        <source>{name} is left out: rows cannot be ordered by it. A time is a number or a date.</source>
        <translation>{name} wird ausgelassen: Die Zeilen lassen sich nicht danach ordnen. Eine Zeit ist eine Zahl oder ein Datum.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is missing or read as missing there</source>
        <translation>{name} fehlt dort oder wird als fehlend gelesen</translation>
    </message>
    <message>
        <source>{name} is missing there</source>
        <translation>{name} fehlt dort</translation>
    </message>
    <message>
        <source>{name} is no number, since its cells have different units: {units}. Use one unit in all cells.</source>
        <translation>{name} ist keine Zahl, denn die Zellen haben verschiedene Einheiten: {units}. In allen Zellen dieselbe Einheit verwenden.</translation>
    </message>
    <message>
        <source>{name} is not a list of JSON objects such as {example}. Write the rows as a list.</source>
        <translation>{name} ist keine Liste von JSON-Objekten wie {example}. Bitte die Zeilen als Liste schreiben.</translation>
    </message>
    <message>
        <source>{name} is not a spreadsheet, whatever its name says. If it is a text, end its name in .csv; otherwise open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>{name} ist trotz des Namens keine Datei eines Tabellenprogramms. Ist es ein Text, den Namen auf .csv enden lassen; sonst in einem Tabellenprogramm öffnen und als .xlsx speichern.</translation>
    </message>
    <message>
        <source>{name} is not allowed</source>
        <translation>{name} ist nicht erlaubt</translation>
    </message>
    <message>
        <source>{name} is not allowed in a project</source>
        <translation>{name} ist in einem Projekt nicht erlaubt</translation>
    </message>
    <message>
        <source>{name} is not an IDX file. Choose one such as train-images-idx3-ubyte.</source>
        <translation>{name} ist keine IDX-Datei. Bitte eine wie train-images-idx3-ubyte wählen.</translation>
    </message>
    <message>
        <source>{name} is not valid JSON: {error}. Fix it, then reload.</source>
        <translation>{name} ist kein gültiges JSON: {error}. Bitte berichtigen, dann neu laden.</translation>
    </message>
    <message>
        <source>{name} is now called {other}</source>
        <translation>{name} heißt jetzt {other}</translation>
    </message>
    <message>
        <source>{name} is of type {type}, which cannot be encoded as {encoding}. Choose {known}.</source>
        <translation>{name} hat den Typ {type}, der nicht als {encoding} kodiert werden kann. {known} wählen.</translation>
    </message>
    <message>
        <source>{name} is of type {type}, which is no feature. Choose the type category, or leave the column out.</source>
        <translation>{name} hat den Typ {type}, der kein Merkmal ist. Den Typ Kategorie wählen, oder die Spalte auslassen.</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without one, then choose it again.</source>
        <translation>{name} ist mit einem Passwort geschützt. Bitte ohne Passwort speichern und noch einmal wählen.</translation>
    </message>
    <message>
        <source>{name} is read as a date.</source>
        <translation>{name} wird als Datum gelesen.</translation>
    </message>
    <message>
        <source>{name} is read as a time of day.</source>
        <translation>{name} wird als Uhrzeit gelesen.</translation>
    </message>
    <message>
        <source>{name} is read as {unit} since 1970.</source>
        <translation>{name} wird als {unit} seit 1970 gelesen.</translation>
    </message>
    <message>
        <source>{name} is the same in all rows but one.</source>
        <translation>{name} ist in allen Zeilen außer einer gleich.</translation>
    </message>
    <message>
        <source>{name} is the same in all {count:,} of {rows:row|rows} that have a value.</source>
        <translation>{name} ist gleich in allen {count:,} von {rows:Zeile|Zeilen}, die einen Wert haben.</translation>
    </message>
    <message>
        <source>{name} is the same in every row.</source>
        <translation>{name} ist in jeder Zeile gleich.</translation>
    </message>
    <message>
        <source>{name} is the same in {share:.1%} of the rows: only {count:,} {count:=differs|differ}.</source>
        <translation>{name} ist in {share:.1%} der Zeilen gleich: Nur {count:,} {count:=weicht|weichen} ab.</translation>
    </message>
    <message>
        <source>{name} is the {role}, so it cannot be the {other}. Choose another column.</source>
        <translation>{name} hat schon die Rolle {role} und kann daher nicht die Rolle {other} haben. Eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>{name} must be true or false, not {value!r:.40}.</source>
        <translation>{name} muss true oder false sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>{name} must hold texts only</source>
        <translation>{name} darf nur Texte enthalten</translation>
    </message>
    <message>
        <source>{name} must hold {count:finite number|finite numbers}</source>
        <translation>{name} muss {count:endliche Zahl|endliche Zahlen} enthalten</translation>
    </message>
    <message>
        <source>{name} names no pictures. Choose another type.</source>
        <translation>{name} nennt keine Bilder. Einen anderen Typ wählen.</translation>
    </message>
    <message>
        <source>{name} names pictures, and {others} is a feature, too. A network takes pictures or columns, not both. Give one of them the role ignore.</source>
        <translation>{name} nennt Bilder, und auch {others} ist ein Merkmal. Ein Netz nimmt Bilder oder Spalten, nicht beides. Einem davon die Rolle Ignorieren geben.</translation>
    </message>
    <message>
        <source>{name} names pictures, which are no input beside other columns. To train on them, choose the role feature: then the others are left out.</source>
        <translation>{name} nennt Bilder, die neben anderen Spalten keine Eingabe sind. Um mit ihnen zu trainieren, die Rolle Merkmal wählen: Dann werden die anderen weggelassen.</translation>
    </message>
    <message>
        <source>{name} needs about {needed:,} MiB of memory, and {free:,} MiB are free. Close other programs, or save the sheet as CSV, which needs less.</source>
        <translation>{name} braucht etwa {needed:,} MiB Speicher, und {free:,} MiB sind frei. Bitte andere Programme schließen oder das Blatt als CSV speichern, das weniger braucht.</translation>
    </message>
    <message>
        <source>{name} needs about {needed} of memory, and {free} are free, of which data may take half.</source>
        <translation>{name} braucht etwa {needed} Speicher, und {free} sind frei, wovon Daten die Hälfte belegen dürfen.</translation>
    </message>
    <message>
        <source>{name} needs more memory than there is. A cell far from the others makes a sheet large: copy the cells that you need to a new file, or save the sheet as CSV.</source>
        <translation>{name} braucht mehr Speicher, als es gibt. Eine Zelle weit weg von den anderen macht ein Blatt groß: die benötigten Zellen in eine neue Datei kopieren oder das Blatt als CSV speichern.</translation>
    </message>
    <message>
        <source>{name} no longer exists. Save to write it again.</source>
        <translation>{name} existiert nicht mehr. Speichern schreibt die Datei erneut.</translation>
    </message>
    <message>
        <source>{name} of the line</source>
        <translation>{name} der Geraden</translation>
    </message>
    <message>
        <source>{name} of the plane</source>
        <translation>{name} der Ebene</translation>
    </message>
    <message>
        <source>{name} only counts the rows.</source>
        <translation>{name} zählt nur die Zeilen.</translation>
    </message>
    <message>
        <source>{name} says which rows train, which validate, and which test.</source>
        <translation>{name} sagt, welche Zeilen zum Training, zur Validierung und zum Test dienen.</translation>
    </message>
    <message>
        <source>{name} unpacks to {ratio:,} times its size, as no spreadsheet does. If it is one, save it as CSV.</source>
        <translation>{name} wird beim Entpacken {ratio:,}-mal so groß, was keine Tabelle wird. Ist es doch eine, als CSV speichern.</translation>
    </message>
    <message>
        <source>{name} was not saved: another program has changed it since it was opened.</source>
        <translation>{name} wurde nicht gespeichert: Ein anderes Programm hat die Datei seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>{name} was not saved: it was written by a newer version of Layerwright. Choose another name.</source>
        <translation>{name} wurde nicht gespeichert: Die Datei stammt von einer neueren Version von Layerwright. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} was not saved: project names end in {suffix} or .json.</source>
        <translation>{name} wurde nicht gespeichert: Projektnamen enden auf {suffix} oder .json.</translation>
    </message>
    <message>
        <source>{name} was saved by a newer version of Layerwright and is opened read-only. Parts that this version does not know are missing. To make changes, save it under another name.</source>
        <translation>{name} wurde mit einer neueren Version von Layerwright gespeichert und ist schreibgeschützt geöffnet. Teile, die diese Version nicht kennt, fehlen. Für Änderungen bitte unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>{name} {place}: {number}
{scale}</source>
        <translation>{name} {place}: {number}
{scale}</translation>
    </message>
    <message>
        <source>{name}, has a problem</source>
        <translation>{name}, hat ein Problem</translation>
    </message>
    <message>
        <source>{name}, seed {seed}</source>
        <translation>{name}, Seed {seed}</translation>
    </message>
    <message>
        <source>{name}, slider</source>
        <translation>{name}, Regler</translation>
    </message>
    <message>
        <source>{name}: 1 value is far from all others: {value}.</source>
        <translation>{name}: 1 Wert liegt weit von allen anderen entfernt: {value}.</translation>
    </message>
    <message>
        <source>{name}: dates are written in another way than in the training. {cell} is read as {format}.</source>
        <translation>{name}: Die Daten sind anders geschrieben als beim Training. {cell} wird als {format} gelesen.</translation>
    </message>
    <message>
        <source>{name}: images of shape {shape} may have their channels first or last. Set channels to first or to last.</source>
        <translation>{name}: Bilder der Form {shape} können ihre Kanäle zuerst oder zuletzt haben. channels auf first oder last setzen.</translation>
    </message>
    <message>
        <source>{name}: median {first} at first, {last} at last.</source>
        <translation>{name}: Median {first} zu Beginn, {last} am Ende.</translation>
    </message>
    <message>
        <source>{name}: no training row has {cell}</source>
        <translation>{name}: Keine Trainingszeile hat {cell}</translation>
    </message>
    <message>
        <source>{name}: not reached yet</source>
        <translation>{name}: noch nicht erreicht</translation>
    </message>
    <message>
        <source>{name}: numbers are written in another way than in the training. {cell} is read as {value}.</source>
        <translation>{name}: Die Zahlen sind anders geschrieben als beim Training. {cell} wird als {value} gelesen.</translation>
    </message>
    <message>
        <source>{name}: pictures of {width} × {height} pixels, {color}.</source>
        <translation>{name}: Bilder mit {width} × {height} Pixeln, {color}.</translation>
    </message>
    <message>
        <source>{name}: prediction</source>
        <translation>{name}: Vorhersage</translation>
    </message>
    <message>
        <source>{name}: residual</source>
        <translation>{name}: Residuum</translation>
    </message>
    <message>
        <source>{name}: signal {signal}, gradient {gradient}.</source>
        <translation>{name}: Signal {signal}, Gradient {gradient}.</translation>
    </message>
    <message>
        <source>{name}: the header in line {line} has {found:cell|cells}, but the rows have {width}. Fix the line, or skip it.</source>
        <translation>{name}: Die Kopfzeile in Zeile {line} hat {found:Zelle|Zellen}, die Zeilen haben aber {width}. Die Kopfzeile berichtigen oder überspringen.</translation>
    </message>
    <message>
        <source>{name}: the rows of {what} differ in length. Make them equally long.</source>
        <translation>{name}: Die Zeilen von {what} sind verschieden lang. Bitte alle gleich lang machen.</translation>
    </message>
    <message>
        <source>{name}: x contains values that are not finite or beyond ±3.4e38. Fix or remove those rows.</source>
        <translation>{name}: x enthält Werte, die nicht endlich sind oder jenseits von ±3,4e38 liegen. Bitte diese Zeilen berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>{name}: x has {rows:row|rows}, but y has {other:,}. Give one y per row.</source>
        <translation>{name}: x hat {rows:Zeile|Zeilen}, y aber {other:,}. Bitte je Zeile ein y angeben.</translation>
    </message>
    <message>
        <source>{name}: x must be numbers, (rows, features) or images, not {kind} of shape {shape}.</source>
        <translation>{name}: x muss aus Zahlen bestehen, (Zeilen, Merkmale) oder Bilder, nicht aus {kind} der Form {shape}.</translation>
    </message>
    <message>
        <source>{name}: x of shape {shape} has no axis of 1, 3 or 4 channels there, so it cannot be images.</source>
        <translation>{name}: x der Form {shape} hat dort keine Achse mit 1, 3 oder 4 Kanälen und kann daher keine Bilder enthalten.</translation>
    </message>
    <message>
        <source>{name}: x of shape {shape} has no axis of 1, 3 or 4 channels, so it cannot be images.</source>
        <translation>{name}: x der Form {shape} hat keine Achse mit 1, 3 oder 4 Kanälen, kann also keine Bilder enthalten.</translation>
    </message>
    <message>
        <source>{name}: y contains values that are not finite. Fix or remove those rows.</source>
        <translation>{name}: y enthält Werte, die nicht endlich sind. Bitte diese Zeilen berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>{name}: y has {count:distinct value|distinct values}. At most {most:,} classes are supported. For a regression, use floats.</source>
        <translation>{name}: y hat {count:verschiedenen Wert|verschiedene Werte}. Höchstens {most:,} Klassen werden unterstützt. Für eine Regression bitte Gleitkommazahlen verwenden.</translation>
    </message>
    <message>
        <source>{name}: y is missing in {count:row|rows}, first in row {row}. Fill in these labels, or leave out the rows.</source>
        <translation>{name}: y fehlt in {count:Zeile|Zeilen}, zuerst in Zeile {row}. Diese Werte ergänzen, oder die Zeilen auslassen.</translation>
    </message>
    <message>
        <source>{name}: y is the same in every row. Training needs at least two classes.</source>
        <translation>{name}: y ist in jeder Zeile gleich. Das Training braucht mindestens zwei Klassen.</translation>
    </message>
    <message>
        <source>{name}: y must be (rows,) or (rows, targets), not {shape}.</source>
        <translation>{name}: y muss die Form (Zeilen,) oder (Zeilen, Ziele) haben, nicht {shape}.</translation>
    </message>
    <message>
        <source>{name}: y must be one class per row, not {shape}. Convert one-hot rows with argmax(axis=1).</source>
        <translation>{name}: y muss eine Klasse je Zeile sein, nicht {shape}. One-Hot-Zeilen bitte mit argmax(axis=1) umwandeln.</translation>
    </message>
    <message>
        <source>{name}: y must be strings, integers or floats, not {kind}.</source>
        <translation>{name}: y muss aus Strings, ganzen Zahlen oder Gleitkommazahlen bestehen, nicht aus {kind}.</translation>
    </message>
    <message>
        <source>{name}: y must have a target for every row, not {value!r:.40}.</source>
        <translation>{name}: y muss für jede Zeile ein Ziel haben, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>{name}: {cell} can be read with the day or the month first. It is read as {format}.</source>
        <translation>{name}: {cell} kann mit dem Tag oder dem Monat zuerst gelesen werden. Gelesen wird es als {format}.</translation>
    </message>
    <message>
        <source>{name}: {cell} cannot be read: {why}</source>
        <translation>{name}: {cell} kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>{name}: {cell} is far outside the training rows</source>
        <translation>{name}: {cell} liegt weit außerhalb der Trainingszeilen</translation>
    </message>
    <message>
        <source>{name}: {cell} is read as {value}.</source>
        <translation>{name}: {cell} wird als {value} gelesen.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:cell|cells} {count:=is|are} no date: {cells}{more}.</source>
        <translation>{name}: {count:,} von {rows:Zelle|Zellen} {count:=ist|sind} kein Datum: {cells}{more}.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:cell|cells} {count:=is|are} no number: {cells}{more}.</source>
        <translation>{name}: {count:,} von {rows:Zelle|Zellen} {count:=ist|sind} keine Zahl: {cells}{more}.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:cell|cells} {count:=is|are} none of its texts: {cells}{more}.</source>
        <translation>{name}: {count:,} von {rows:Zelle|Zellen} {count:=ist|sind} keiner der Texte dieser Spalte: {cells}{more}.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:cell|cells} {count:=names|name} no picture that can be read: {cells}{more}.</source>
        <translation>{name}: {count:,} von {rows:Zelle|Zellen} {count:=nennt|nennen} kein lesbares Bild: {cells}{more}.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:validation row|validation rows} {count:=has|have} texts that no training row has: {texts}.</source>
        <translation>{name}: {count:,} von {rows:Validierungszeile|Validierungszeilen} {count:=hat|haben} Texte, die keine Trainingszeile hat: {texts}.</translation>
    </message>
    <message>
        <source>{name}: {count:,} of {rows:validation row|validation rows} {count:=is|are} before or after all training rows, which tell nothing of such dates.</source>
        <translation>{name}: {count:,} von {rows:Validierungszeile|Validierungszeilen} {count:=liegt|liegen} vor oder nach allen Trainingszeilen, die über solche Daten nichts aussagen.</translation>
    </message>
    <message>
        <source>{name}: {count:cell has|cells have} no unit and {count:=is|are} read as {unit}.</source>
        <translation>{name}: {count:Zelle hat|Zellen haben} keine Einheit und {count:=wird|werden} als {unit} gelesen.</translation>
    </message>
    <message>
        <source>{name}: {count:cell is a bound|cells are bounds}, and {cell} is read as {value:.12g}.</source>
        <translation>{name}: {count:Zelle ist eine Schranke|Zellen sind Schranken}, und {cell} wird als {value:.12g} gelesen.</translation>
    </message>
    <message>
        <source>{name}: {count:cell is|cells are} infinite or beyond 3.4e38: {cells}. {count:=It is a gap|They are gaps}.</source>
        <translation>{name}: {count:Zelle ist|Zellen sind} unendlich oder größer als 3,4e38: {cells}. {count:=Sie gilt als Lücke|Sie gelten als Lücken}.</translation>
    </message>
    <message>
        <source>{name}: {count:cell|cells} cannot be read: {cells}.</source>
        <translation>{name}: {count:Zelle ist|Zellen sind} nicht lesbar: {cells}.</translation>
    </message>
    <message>
        <source>{name}: {count:cell|cells} such as {cell} {count:=is read as a number|are read as numbers}, without the zeros in front. To keep them, choose the type category.</source>
        <translation>{name}: {count:Zelle|Zellen} wie {cell} {count:=wird als Zahl|werden als Zahlen} gelesen, ohne führende Nullen. Um diese zu behalten, den Typ Kategorie wählen.</translation>
    </message>
    <message>
        <source>{name}: {count:value is|values are} far from all others, such as {value}.</source>
        <translation>{name}: {count:Wert liegt|Werte liegen} weit von allen anderen entfernt, etwa {value}.</translation>
    </message>
    <message>
        <source>{name}: {count:value|values}</source>
        <translation>{name}: {count:Wert|Werte}</translation>
    </message>
    <message>
        <source>{name}: {count:value|values}, median {median}, 90 % of them from {low} to {high}.</source>
        <translation>{name}: {count:Wert|Werte}, Median {median}, 90 % davon von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{name}: {first} at first, {last} at last.</source>
        <translation>{name}: {first} zu Beginn, {last} am Ende.</translation>
    </message>
    <message>
        <source>{name}: {marks} in {count:cell|cells} is read as missing, which is a category of its own.</source>
        <translation>{name}: {marks} in {count:Zelle|Zellen} wird als fehlender Wert gelesen, der eine eigene Kategorie ist.</translation>
    </message>
    <message>
        <source>{name}: {marks} in {count:cell|cells} is read as missing.</source>
        <translation>{name}: {marks} in {count:Zelle|Zellen} wird als fehlender Wert gelesen.</translation>
    </message>
    <message>
        <source>{node} → {became}</source>
        <translation>{node} → {became}</translation>
    </message>
    <message>
        <source>{node}: not imported. {reason}</source>
        <translation>{node}: nicht importiert. {reason}</translation>
    </message>
    <message>
        <source>{note} {cells}.</source>
        <translation>{note} {cells}.</translation>
    </message>
    <message>
        <source>{number:g} {unit}</source>
        <translation>{number:g} {unit}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{of} predicted as {said}: {count:row|rows}</source>
        <translation>{of} vorhergesagt als {said}: {count:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{of} predicted as {said}: {count} of {all:row|rows} ({share})</source>
        <translation>{of} als {said} vorhergesagt: {count} von {all:Zeile|Zeilen} ({share})</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <source>{optimizer} finds the length of each step by a line search, so there is no rate to test. Choose another optimizer.</source>
        <translation>{optimizer} findet die Länge jedes Schritts durch eine Liniensuche, darum gibt es keine Lernrate zu testen. Einen anderen Optimierer wählen.</translation>
    </message>
    <message>
        <source>{optimizer}, learning rate {rate}</source>
        <translation>{optimizer}, Lernrate {rate}</translation>
    </message>
    <message>
        <source>{other} is as Keras has it, whose images have their channels last. Import the .keras file itself.</source>
        <translation>{other} ist so, wie Keras es hat, dessen Bilder ihre Kanäle zuletzt haben. Die .keras-Datei selbst importieren.</translation>
    </message>
    <message>
        <source>{other} is as wide as it is high, and nothing says whether its rows are outputs, as in PyTorch, or inputs, as in Keras. Let its name end in weight for PyTorch, or in kernel for Keras.</source>
        <translation>{other} ist so breit wie hoch, und nichts sagt, ob die Zeilen Ausgänge sind wie in PyTorch oder Eingänge wie in Keras. Der Name muss für PyTorch auf weight enden, für Keras auf kernel.</translation>
    </message>
    <message>
        <source>{part} has no {name}</source>
        <translation>in {part} fehlt {name}</translation>
    </message>
    <message>
        <source>{part} holds no numbers</source>
        <translation>{part} enthält keine Zahlen</translation>
    </message>
    <message>
        <source>{part} in {name}</source>
        <translation>{part} in {name}</translation>
    </message>
    <message>
        <source>{part} in {name} is compressed more than any project can be.</source>
        <translation>{part} in {name} ist stärker komprimiert, als es ein Projekt sein kann.</translation>
    </message>
    <message>
        <source>{part} in {name} is damaged: its size does not match the directory.</source>
        <translation>{part} in {name} ist beschädigt: Die Größe passt nicht zum Verzeichnis.</translation>
    </message>
    <message>
        <source>{part} in {name} is encrypted or a link, which is not supported.</source>
        <translation>{part} in {name} ist verschlüsselt oder ein Link; beides wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>{part} in {name} is too large ({size:,.0f} MB).</source>
        <translation>{part} in {name} ist zu groß ({size:,.0f} MB).</translation>
    </message>
    <message>
        <source>{part} in {name} uses a compression that is not supported.</source>
        <translation>{part} in {name} verwendet eine Komprimierung, die nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <translation>{part} fehlt</translation>
    </message>
    <message>
        <source>{part} is not an object</source>
        <translation>{part} ist kein Objekt</translation>
    </message>
    <message>
        <source>{part} is too large</source>
        <translation>{part} ist zu groß</translation>
    </message>
    <message>
        <source>{part}: true ↓, predicted →</source>
        <translation>{part}: wahr ↓, vorhergesagt →</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}. Check its name and permissions.</source>
        <translation>{path} lässt sich nicht öffnen: {why}. Bitte Namen und Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{pinned} instead of {shown}</source>
        <translation>{pinned} statt {shown}</translation>
    </message>
    <message>
        <source>{proof}. The worst is row {row}</source>
        <translation>{proof}. Die schlechteste ist Zeile {row}</translation>
    </message>
    <message>
        <source>{rate:g} %</source>
        <translation>{rate:g} %</translation>
    </message>
    <message>
        <source>{reason} At step {step:,} values became infinite or NaN. {kept}</source>
        <translation>{reason} In Schritt {step:,} wurden Werte unendlich oder NaN. {kept}</translation>
    </message>
    <message>
        <source>{reason} Here is an empty plane; Undo brings the data back.</source>
        <translation>{reason} Hier ist eine leere Ebene; Rückgängig holt die Daten zurück.</translation>
    </message>
    <message>
        <source>{reason} The network is shown as it was trained, and Predict works.</source>
        <translation>{reason} Das Netz wird gezeigt, wie es trainiert wurde, und „Vorhersagen“ funktioniert.</translation>
    </message>
    <message>
        <source>{reason} Training starts over from the saved weights.</source>
        <translation>{reason} Das Training beginnt mit den gespeicherten Gewichten von vorn.</translation>
    </message>
    <message>
        <source>{receiver} took more than {seconds:second|seconds}</source>
        <translation>{receiver} hat mehr als {seconds:Sekunde|Sekunden} gebraucht</translation>
    </message>
    <message>
        <source>{receiver} was not found on this computer. Run the command where it is.</source>
        <translation>{receiver} wurde auf diesem Computer nicht gefunden. Den Befehl dort ausführen, wo es vorhanden ist.</translation>
    </message>
    <message>
        <source>{remedy}: {seeds:order|orders} of the batches, from step {step:,}</source>
        <translation>{remedy}: {seeds:Reihenfolge|Reihenfolgen} der Batches, ab Schritt {step:,}</translation>
    </message>
    <message>
        <source>{remedy}: {seeds:start|starts}</source>
        <translation>{remedy}: {seeds:Anfang|Anfänge}</translation>
    </message>
    <message>
        <source>{rows:row|rows} a step</source>
        <translation>{rows:Zeile|Zeilen} je Schritt</translation>
    </message>
    <message>
        <source>{rows:row|rows} {of}: {worst}</source>
        <translation>{rows:Zeile|Zeilen} {of}: {worst}</translation>
    </message>
    <message>
        <source>{rows:row|rows} {of}: {worst}, {differ} of {rows:class|classes} {differ:=differs|differ}</source>
        <translation>{rows:Zeile|Zeilen} {of}: {worst}, {differ} von {rows:Klasse|Klassen} verschieden</translation>
    </message>
    <message>
        <source>{rows:row|rows} · {features} · {targets}</source>
        <translation>{rows:Zeile|Zeilen} · {features} · {targets}</translation>
    </message>
    <message>
        <source>{rows:row|rows} × {columns:column|columns}</source>
        <translation>{rows:Zeile|Zeilen} × {columns:Spalte|Spalten}</translation>
    </message>
    <message>
        <source>{rows:row|rows} × {columns:feature|features}</source>
        <translation>{rows:Zeile|Zeilen} × {columns:Merkmal|Merkmale}</translation>
    </message>
    <message>
        <source>{rows:row|rows}, {hash}</source>
        <translation>{rows:Zeile|Zeilen}, {hash}</translation>
    </message>
    <message>
        <source>{rows:row|rows}, {share}</source>
        <translation>{rows:Zeile|Zeilen}, {share}</translation>
    </message>
    <message>
        <source>{rows:training row|training rows}</source>
        <translation>{rows:Trainingszeile|Trainingszeilen}</translation>
    </message>
    <message>
        <source>{rows:validation row|validation rows}</source>
        <translation>{rows:Validierungszeile|Validierungszeilen}</translation>
    </message>
    <message>
        <source>{rows} of {all:row|rows}</source>
        <translation>{rows} von {all:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{rows} of {train:training row|training rows}</source>
        <translation>{rows} von {train:Trainingszeile|Trainingszeilen}</translation>
    </message>
    <message>
        <source>{rows}, largest {worst}</source>
        <translation>{rows}, größte {worst}</translation>
    </message>
    <message>
        <source>{rows}, largest {worst}, {differ:class differs|classes differ}</source>
        <translation>{rows}, größte {worst}, {differ:Klasse|Klassen} verschieden</translation>
    </message>
    <message>
        <source>{row}: dropped</source>
        <translation>{row}: weggelassen</translation>
    </message>
    <message>
        <source>{row}: kept</source>
        <translation>{row}: behalten</translation>
    </message>
    <message>
        <source>{runs:run|runs}, about {time}</source>
        <translation>{runs:Lauf|Läufe}, etwa {time}</translation>
    </message>
    <message>
        <source>{run} is not drawn: it has another loss</source>
        <translation>{run} ist nicht gezeichnet: Er hat eine andere Verlustfunktion</translation>
    </message>
    <message>
        <source>{run} is not drawn: it has other data</source>
        <translation>{run} ist nicht gezeichnet: Er hat andere Daten</translation>
    </message>
    <message>
        <source>{seeds:run|runs} on the same rows.</source>
        <translation>{seeds:Lauf|Läufe} auf denselben Zeilen.</translation>
    </message>
    <message>
        <source>{seeds:run|runs}, about {time}. {share} of the epochs are done.</source>
        <translation>{seeds:Lauf|Läufe}, etwa {time}. {share} der Epochen sind fertig.</translation>
    </message>
    <message>
        <source>{seeds:seed|seeds}</source>
        <translation>{seeds:Seed|Seeds}</translation>
    </message>
    <message>
        <source>{seeds:seed|seeds}: mean ± standard deviation</source>
        <translation>{seeds:Seed|Seeds}: Mittel ± Standardabweichung</translation>
    </message>
    <message>
        <source>{seeds:seed|seeds}: up to {share} disagree</source>
        <translation>{seeds:Seed|Seeds}: bis zu {share} uneins</translation>
    </message>
    <message>
        <source>{seeds:seed|seeds}: ± up to {value}</source>
        <translation>{seeds:Seed|Seeds}: bis zu ± {value}</translation>
    </message>
    <message>
        <source>{sentence} Test rows are not counted.</source>
        <translation>{sentence} Testzeilen sind nicht mitgezählt.</translation>
    </message>
    <message>
        <source>{sentence} {rows:,} of {total:row|rows} {rows:=was|were} looked at.</source>
        <translation>{sentence} {rows:,} von {total:Zeile|Zeilen} {rows:=wurde|wurden} betrachtet.</translation>
    </message>
    <message>
        <source>{shape} values per row</source>
        <translation>{shape} Werte pro Zeile</translation>
    </message>
    <message>
        <source>{share:,.1%}</source>
        <translation>{share:,.1%}</translation>
    </message>
    <message>
        <source>{share:.0%}</source>
        <translation>{share:.0%}</translation>
    </message>
    <message>
        <source>{share:.0%} of the outputs of a sigmoid or tanh layer are at the ends of their range.</source>
        <translation>{share:.0%} der Ausgaben einer Schicht mit Sigmoid oder Tanh sind an den Enden ihres Bereichs.</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows are left out, most because {reason}.</source>
        <translation>{share:.0%} der Zeilen sind ausgelassen, meist aus diesem Grund: {reason}.</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows validate.</source>
        <translation>{share:.0%} der Zeilen validieren.</translation>
    </message>
    <message>
        <source>{share} dead</source>
        <translation>{share} tot</translation>
    </message>
    <message>
        <source>{share} of the epochs are done.</source>
        <translation>{share} der Epochen sind fertig.</translation>
    </message>
    <message>
        <source>{share} of the variance</source>
        <translation>{share} der Varianz</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation>{share} gesättigt</translation>
    </message>
    <message>
        <source>{size:,.0f} MB</source>
        <translation>{size:,.0f} MB</translation>
    </message>
    <message>
        <source>{size:,.1f} GB</source>
        <translation>{size:,.1f} GB</translation>
    </message>
    <message>
        <source>{size:byte is|bytes are} too many</source>
        <translation>{size:Byte ist|Bytes sind} zu viele</translation>
    </message>
    <message>
        <source>{size} · stride {count}</source>
        <translation>{size} · Schrittweite {count}</translation>
    </message>
    <message>
        <source>{slow}. To compare the file, run the command.</source>
        <translation>{slow}. Den Befehl ausführen, um die Datei zu vergleichen.</translation>
    </message>
    <message>
        <source>{source} and {target} are already connected.</source>
        <translation>{source} und {target} sind schon verbunden.</translation>
    </message>
    <message>
        <source>{source} → {target}, input {number} of {count}</source>
        <translation>{source} → {target}, Eingang {number} von {count}</translation>
    </message>
    <message>
        <source>{split} RMSE {value}</source>
        <translation>{split} RMSE {value}</translation>
    </message>
    <message>
        <source>{split} RMSE {value} of {rows} of {all:row|rows}</source>
        <translation>{split} RMSE {value} von {rows} von {all:Zeile|Zeilen}</translation>
    </message>
    <message>
        <source>{steps:step|steps}</source>
        <translation>{steps:Schritt|Schritte}</translation>
    </message>
    <message>
        <source>{steps:step|steps} down the valley f = ½ (x² + 14 y²) with a learning rate of {rate}.</source>
        <translation>{steps:Schritt|Schritte} im Tal f = ½ (x² + 14 y²) hinab, mit einer Lernrate von {rate}.</translation>
    </message>
    <message>
        <source>{steps:step|steps}, {epochs:epoch|epochs}</source>
        <translation>{steps:Schritt|Schritte}, {epochs:Epoche|Epochen}</translation>
    </message>
    <message>
        <source>{target} computes every output from all units together, so that another number of units would change its outputs. Choose another layer.</source>
        <translation>{target} berechnet jede Ausgabe aus allen Einheiten zusammen; eine andere Zahl von Einheiten würde seine Ausgaben ändern. Bitte eine andere Schicht wählen.</translation>
    </message>
    <message>
        <source>{target} over {feature}</source>
        <translation>{target} über {feature}</translation>
    </message>
    <message>
        <source>{texts} &lt; …</source>
        <translation>{texts} &lt; …</translation>
    </message>
    <message>
        <source>{text} is not a range of cells. Write one such as B3:F120, B:F or 3:120.</source>
        <translation>{text} ist kein Zellbereich. Bitte einen wie B3:F120, B:F oder 3:120 schreiben.</translation>
    </message>
    <message>
        <source>{these} or {this}</source>
        <translation>{these} oder {this}</translation>
    </message>
    <message>
        <source>{title} ({figure} {caption}). {reason} {remedy}</source>
        <translation>{title} ({figure} {caption}). {reason} {remedy}</translation>
    </message>
    <message>
        <source>{title} has no field called {name}. It has {known}.</source>
        <translation>{title} hat kein Feld namens {name}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{title} {old} → {new}</source>
        <translation>{title} {old} → {new}</translation>
    </message>
    <message>
        <source>{title}: the stored figures do not fit together.</source>
        <translation>{title}: Die gespeicherten Werte passen nicht zusammen.</translation>
    </message>
    <message>
        <source>{title}: {figure} {caption}. Also: {titles}. {ending}</source>
        <translation>{title}: {figure} {caption}. Außerdem: {titles}. {ending}</translation>
    </message>
    <message>
        <source>{title}: {figure} {caption}. {ending}</source>
        <translation>{title}: {figure} {caption}. {ending}</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}: Der Wert von „{name}“</translation>
    </message>
    <message>
        <source>{tool}, {name}. {problem}</source>
        <translation>{tool}, {name}. {problem}</translation>
    </message>
    <message>
        <source>{tool}, {name}: {count:point|points}.</source>
        <translation>{tool}, {name}: {count:Punkt|Punkte}.</translation>
    </message>
    <message>
        <source>{train:row|rows} to learn from</source>
        <translation>{train:Zeile|Zeilen} zum Lernen</translation>
    </message>
    <message>
        <source>{units:,} of {units:,}</source>
        <translation>{units:,} von {units:,}</translation>
    </message>
    <message>
        <source>{units:hidden unit fits|hidden units fit} nonlinear patterns, which is enough for most tables.</source>
        <translation>{units:verdeckte Einheit erfasst|verdeckte Einheiten erfassen} nichtlineare Muster. Das genügt für die meisten Tabellen.</translation>
    </message>
    <message>
        <source>{units:hidden unit fits|hidden units fit} nonlinear patterns. With only {rows:row|rows}, more units would overfit.</source>
        <translation>{units:verdeckte Einheit erfasst|verdeckte Einheiten erfassen} nichtlineare Muster. Bei nur {rows:Zeile|Zeilen} führten mehr zu Überanpassung.</translation>
    </message>
    <message>
        <source>{units:unit|units}</source>
        <translation>{units:Einheit|Einheiten}</translation>
    </message>
    <message>
        <source>{unit}: its weights</source>
        <translation>{unit}: ihre Gewichte</translation>
    </message>
    <message>
        <source>{value:,.2f}</source>
        <translation>{value:,.2f}</translation>
    </message>
    <message>
        <source>{value:,.4g}</source>
        <translation>{value:,.4g}</translation>
    </message>
    <message>
        <source>{value:.4f}</source>
        <translation>{value:.4f}</translation>
    </message>
    <message>
        <source>{value}, before training</source>
        <translation>{value}, vor dem Training</translation>
    </message>
    <message>
        <source>{value}, chosen</source>
        <translation>{value}, gewählt</translation>
    </message>
    <message>
        <source>{view}: more commands</source>
        <translation>{view}: weitere Befehle</translation>
    </message>
    <message>
        <source>{weight} typed: {value}</source>
        <translation>{weight} eingegeben: {value}</translation>
    </message>
    <message>
        <source>{what} contains {kind}. Only numbers and strings can be read. Convert it with astype.</source>
        <translation>{what} enthält {kind}. Nur Zahlen und Strings lassen sich lesen. Bitte mit astype umwandeln.</translation>
    </message>
    <message>
        <source>{what} has a field called {field!r:.40}. It has {known}.</source>
        <translation>{what} hat kein Feld namens {field!r:.40}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{what} has a version of the .npy format that is not supported. Save it again with numpy.savez.</source>
        <translation>{what} hat eine Version des .npy-Formats, die nicht unterstützt wird. Bitte mit numpy.savez neu speichern.</translation>
    </message>
    <message>
        <source>{what} has {count:part|parts}. At most {most:,} are supported.</source>
        <translation>{what} hat {count:Teil|Teile}. Höchstens {most:,} werden unterstützt.</translation>
    </message>
    <message>
        <source>{what} is a single number. Give one per row.</source>
        <translation>{what} ist eine einzelne Zahl. Bitte je Zeile eine angeben.</translation>
    </message>
    <message>
        <source>{what} is damaged: its header announces {count:value|values}, but the file has a different size.</source>
        <translation>{what} ist beschädigt: Der Header gibt {count:Wert|Werte} an, aber die Datei hat eine andere Größe.</translation>
    </message>
    <message>
        <source>{what} is damaged: its header cannot be read. Save it again with numpy.savez.</source>
        <translation>{what} ist beschädigt: Der Kopf kann nicht gelesen werden. Erneut mit numpy.savez speichern.</translation>
    </message>
    <message>
        <source>{what} is missing.</source>
        <translation>{what} fehlt.</translation>
    </message>
    <message>
        <source>{what} is too large: {count:value|values}.</source>
        <translation>{what} ist zu groß: {count:Wert|Werte}.</translation>
    </message>
    <message>
        <source>{what} is {value}, which is out of range.</source>
        <translation>{what} ist {value} und damit außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>{what} must be a finite number, not {value}.</source>
        <translation>{what} muss eine endliche Zahl sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be a list in brackets, not {value!r:.40}.</source>
        <translation>{what} muss eine Liste in eckigen Klammern sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>{what} must be a list of at most {most:,} parts.</source>
        <translation>{what} muss eine Liste mit höchstens {most:,} Teilen sein.</translation>
    </message>
    <message>
        <source>{what} must be a list of rows of {count:number|numbers}, not {value}.</source>
        <translation>{what} muss eine Liste von Zeilen mit je {count:Zahl|Zahlen} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be a list of texts, not {value}.</source>
        <translation>{what} muss eine Liste von Texten sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be a list of {kind}.</source>
        <translation>{what} muss eine Liste vom Typ {kind} sein.</translation>
    </message>
    <message>
        <source>{what} must be a text of at most {most} characters.</source>
        <translation>{what} muss ein Text aus höchstens {most} Zeichen sein.</translation>
    </message>
    <message>
        <source>{what} must be an object in braces, not {value!r:.40}.</source>
        <translation>{what} muss ein Objekt in geschweiften Klammern sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>{what} must be at least {low}, not {value}.</source>
        <translation>{what} muss mindestens {low} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be at most {high}, not {value}.</source>
        <translation>{what} darf höchstens {high} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be one of {names}, not {value}.</source>
        <translation>{what} muss einer dieser Werte sein: {names}, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be {kind}, not {value}.</source>
        <translation>{what} muss {kind} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} uses a compression that is not supported. Save it again with numpy.savez.</source>
        <translation>{what} verwendet eine Komprimierung, die nicht unterstützt wird. Bitte mit numpy.savez neu speichern.</translation>
    </message>
    <message>
        <source>{what}. Outputs have changed by up to {difference} on {rows:training row|training rows}. Undo takes it back.</source>
        <translation>{what}. Die Ausgaben haben sich auf {rows:Trainingszeile|Trainingszeilen} um bis zu {difference} geändert. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>{what}. Outputs stay the same: the largest difference is {difference}.</source>
        <translation>{what}. Die Ausgaben bleiben gleich: Der größte Unterschied ist {difference}.</translation>
    </message>
    <message>
        <source>{what}: at</source>
        <translation>{what}: at</translation>
    </message>
    <message>
        <source>{what}: at must be two numbers below a million, x and y.</source>
        <translation>{what}: at muss aus zwei Zahlen unter einer Million bestehen, x und y.</translation>
    </message>
    <message>
        <source>{what}: line {line} column {column} (char {at})</source>
        <translation>{what}, Zeile {line}, Spalte {column} (Zeichen {at})</translation>
    </message>
    <message>
        <source>{where} cannot be opened. It was saved by a newer version of Layerwright. Update the program to open it.</source>
        <translation>{where} lässt sich nicht öffnen. Es wurde mit einer neueren Version von Layerwright gespeichert. Bitte das Programm aktualisieren, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{where} cannot be opened. {reason}</source>
        <translation>{where} lässt sich nicht öffnen. {reason}</translation>
    </message>
    <message>
        <source>{where} is damaged: {error}.</source>
        <translation>{where} ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>{where} is nested too deeply.</source>
        <translation>{where} ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{where} is not a Layerwright project. Choose another file.</source>
        <translation>{where} ist kein Layerwright-Projekt. Bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{where} is not a Layerwright project: {why}.</source>
        <translation>{where} ist kein Layerwright-Projekt: {why}.</translation>
    </message>
    <message>
        <source>{width:,} × {height:,} pixels, more than {most:,}</source>
        <translation>{width:,} × {height:,} Pixel, mehr als {most:,}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>{width} × {height} pixels instead of {across} × {down}</source>
        <translation>{width} × {height} Pixel statt {across} × {down}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels. Draw on it to change the row.</source>
        <translation>{width} × {height} Pixel. Darauf zeichnen, um die Zeile zu ändern.</translation>
    </message>
    <message>
        <source>{wrong} of {count} wrong</source>
        <translation>{wrong} von {count} falsch</translation>
    </message>
    <message>
        <source>β of the drawing</source>
        <translation>β der Zeichnung</translation>
    </message>
    <message>
        <source>δ decides what an outlier is. Begin with 1, which is one standard deviation of the target.</source>
        <translation>δ entscheidet, was ein Ausreißer ist. Mit 1 beginnen, das ist eine Standardabweichung des Ziels.</translation>
    </message>
    <message>
        <source>η = {rate} for {name}</source>
        <translation>η = {rate} für {name}</translation>
    </message>
    <message>
        <source>η: one for each optimizer</source>
        <translation>η: für jeden Optimierer eine</translation>
    </message>
    <message>
        <source>μ and σ are the running ones: a row alone has no spread of its own.</source>
        <translation>μ und σ sind die laufenden: Eine Zeile allein hat keine eigene Streuung.</translation>
    </message>
    <message>
        <source>σ = {value:g}</source>
        <translation>σ = {value:g}</translation>
    </message>
    <message>
        <source>“{cell}” cannot be read as a value of this column.</source>
        <translation>„{cell}“ ist als Wert dieser Spalte nicht lesbar.</translation>
    </message>
    <message>
        <source>“{cell}” is read as missing.</source>
        <translation>„{cell}“ wird als fehlend gelesen.</translation>
    </message>
    <message>
        <source>“{cell}” is read as {value}.</source>
        <translation>„{cell}“ wird als {value} gelesen.</translation>
    </message>
    <message>
        <source>“{column}”</source>
        <translation>„{column}“</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}” ({count:,})</source>
        <translation>„{name}“ ({count:,})</translation>
    </message>
    <message>
        <source>− / +, thickness |w|</source>
        <translation>− / +, Dicke |w|</translation>
    </message>
</context>
</TS>
