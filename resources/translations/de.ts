<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source># A title
Text with **bold**, *slanted*, `code`
- and lists</source>
        <translation># Ein Titel
Text, der **fett**, *schräg* oder `Code` ist
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
        <source>1 epoch is done. Continue trains {more} more.</source>
        <translation>1 Epoche ist fertig. Weiter trainiert {more} mehr.</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 Eingang</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>1 number</source>
        <translation>1 Zahl</translation>
    </message>
    <message>
        <source>1 number for each row</source>
        <translation>1 Zahl je Zeile</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>1 row is left out: a value is missing or not finite.</source>
        <translation>1 Zeile bleibt weg: Ein Wert fehlt oder ist nicht endlich.</translation>
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
        <source>150 irises of three species, told apart by four lengths in centimetres. Published by Fisher in 1936.</source>
        <translation>150 Schwertlilien dreier Arten, unterschieden durch vier Längen in Zentimetern. Veröffentlicht von Fisher 1936.</translation>
    </message>
    <message>
        <source>1797 handwritten digits of 8 × 8 pixels, row by row from the top left, from 0 (paper) to 16 (ink).</source>
        <translation>1797 handgeschriebene Ziffern aus 8 × 8 Bildpunkten, Zeile für Zeile von links oben, von 0 (Papier) bis 16 (Tinte).</translation>
    </message>
    <message>
        <source>A block of {names}. Delete forgets it.</source>
        <translation>Ein Block aus {names}. Entf vergisst ihn.</translation>
    </message>
    <message>
        <source>A boundary needs two features, and this data has one.</source>
        <translation>Eine Grenze braucht zwei Merkmale, und diese Daten haben eines.</translation>
    </message>
    <message>
        <source>A curve of the training is damaged.</source>
        <translation>Eine Kurve des Trainings ist beschädigt.</translation>
    </message>
    <message>
        <source>A dense layer with as many outputs as the data asks for: one a class, or one for a yes or no or a number.</source>
        <translation>Eine dichte Schicht mit so vielen Ausgaben, wie die Daten verlangen: eine je Klasse, oder eine für Ja oder Nein oder eine Zahl.</translation>
    </message>
    <message>
        <source>A disc inside a ring. Three hidden units can fence the disc in.</source>
        <translation>Eine Scheibe in einem Ring. Drei verdeckte Einheiten können sie einzäunen.</translation>
    </message>
    <message>
        <source>A folder that holds a folder of PNG or JPEG images for each class, named as the class. All become alike in size; they are grey if all of them are.</source>
        <translation>Ein Ordner, der für jede Klasse einen nach ihr benannten Ordner mit PNG- oder JPEG-Bildern enthält. Alle werden gleich groß gemacht; sie sind grau, wenn alle es sind.</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Eine Gruppe</translation>
    </message>
    <message>
        <source>A group has no layers. Remove it, or name the layers that belong to it.</source>
        <translation>Eine Gruppe hat keine Schichten. Sie entfernen oder die Schichten nennen, die zu ihr gehören.</translation>
    </message>
    <message>
        <source>A layer</source>
        <translation>Eine Schicht</translation>
    </message>
    <message>
        <source>A network has one {kind} layer, and this is another. Remove it.</source>
        <translation>Ein Netz hat eine {kind}-Schicht, und dies ist eine weitere. Sie muss entfernt werden.</translation>
    </message>
    <message>
        <source>A network without problems is measured here before it trains.</source>
        <translation>Ein Netz ohne Probleme wird hier gemessen, bevor es trainiert.</translation>
    </message>
    <message>
        <source>A newer Layerwright wrote it. Update the program to open it.</source>
        <translation>Ein neueres Layerwright hat die Datei geschrieben. Zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>A newer Layerwright wrote {name}, so it is open to be read: parts that this version does not know are left out. To change it, save it under another name.</source>
        <translation>Ein neueres Layerwright hat {name} geschrieben, deshalb ist es nur zum Lesen geöffnet: Teile, die diese Version nicht kennt, fehlen. Zum Ändern unter einem anderen Namen speichern.</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>A note holds at most {count} characters.</source>
        <translation>Eine Notiz fasst höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>A ring around a disc. Watch three lines close into a boundary.</source>
        <translation>Ein Ring um eine Scheibe. Drei Linien schließen sich zu einer Grenze.</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below zero, close to SiLU. Never saturates upwards; among the dearest to compute.</source>
        <translation>Ein glattes ReLU, das ein wenig unter null taucht, ähnlich SiLU. Sättigt nach oben nie; eines der teuersten.</translation>
    </message>
    <message>
        <source>A smooth ReLU that weighs z by the share Φ of a bell curve below it. Usual in transformers; dips a little below zero, never saturates upwards, and costs more than ReLU.</source>
        <translation>Ein glattes ReLU, das z mit dem Anteil Φ einer Glockenkurve darunter gewichtet. Üblich in Transformern; taucht ein wenig unter null, sättigt nach oben nie und kostet mehr als ReLU.</translation>
    </message>
    <message>
        <source>A step of its own for every weight, the shorter the more its gradients have added up to. Good where some features are rare; its steps only ever shrink, so that long runs come to a halt.</source>
        <translation>Jedes Gewicht hat seine eigene Schrittweite, die umso kürzer ist, je mehr seine Gradienten sich summiert haben. Gut, wo manche Merkmale selten sind; die Schritte schrumpfen nur, sodass lange Läufe zum Stillstand kommen.</translation>
    </message>
    <message>
        <source>A straight line through the data: the yardstick that every other network has to beat.</source>
        <translation>Eine gerade Linie durch die Daten: der Maßstab, den jedes andere Netz schlagen muss.</translation>
    </message>
    <message>
        <source>A table of your own, with or without a header. Columns of numbers are inputs; columns of few texts become one input per text. A target of texts, or of few small whole numbers, is a choice between classes; any other target of numbers is a regression. Rows with gaps are left out.</source>
        <translation>Eine eigene Tabelle mit oder ohne Kopfzeile. Spalten mit Zahlen sind Eingaben; Spalten mit wenigen Texten werden zu einer Eingabe je Text. Ein Ziel aus Texten oder aus wenigen kleinen ganzen Zahlen ist eine Wahl zwischen Klassen; jedes andere Ziel aus Zahlen ist eine Regression. Zeilen mit Lücken bleiben weg.</translation>
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
        <source>About Layerwright</source>
        <translation>Über Layerwright</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
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
        <source>AdaGrad that forgets: it divides by the size of recent gradients, so that its steps do not die out. Its first steps are long, as the mean starts at zero.</source>
        <translation>AdaGrad, das vergisst: Es teilt durch die Größe der jüngsten Gradienten, sodass seine Schritte nicht versiegen. Die ersten Schritte sind lang, da das Mittel bei null beginnt.</translation>
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
        <source>Adam that also shrinks every weight a little at each step, apart from the gradient, so that large weights must earn their keep. Biases shrink too, as in PyTorch.</source>
        <translation>Adam, das außerdem jedes Gewicht bei jedem Schritt ein wenig verkleinert, unabhängig vom Gradienten, sodass große Gewichte sich lohnen müssen. Auch Schwellen schrumpfen, wie in PyTorch.</translation>
    </message>
    <message>
        <source>Adam that divides by the largest mean square so far, so that a step never grows again. It mends a case in which Adam does not settle, and is often slower.</source>
        <translation>Adam, das durch das bisher größte mittlere Quadrat teilt, sodass ein Schritt nie wieder wächst. Es behebt einen Fall, in dem Adam nicht zur Ruhe kommt, und ist oft langsamer.</translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look ahead, and momentum that warms up over the first thousands of steps.</source>
        <translation>Adam mit Nesterovs Blick voraus und einem Schwung, der über die ersten tausend Schritte anwächst.</translation>
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
        <translation>Addieren</translation>
    </message>
    <message>
        <source>Add a copy of what is selected beside it.</source>
        <translation>Eine Kopie des Ausgewählten daneben einfügen.</translation>
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
        <source>Add a learned constant to each channel.</source>
        <translation>Addiert zu jedem Kanal eine gelernte Konstante.</translation>
    </message>
    <message>
        <source>Add a learned constant to each output.</source>
        <translation>Addiert zu jeder Ausgabe eine gelernte Konstante.</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Add what was copied, here or in another window.</source>
        <translation>Das Kopierte einfügen, hier oder in einem anderen Fenster.</translation>
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
        <source>Adds random numbers to its input at every step of training, so that the network does not lean on exact values.</source>
        <translation>Addiert bei jedem Trainingsschritt Zufallszahlen zu seiner Eingabe, damit das Netz sich nicht auf genaue Werte verlässt.</translation>
    </message>
    <message>
        <source>After 1 epoch</source>
        <translation>Nach 1 Epoche</translation>
    </message>
    <message>
        <source>After {epochs} epochs</source>
        <translation>Nach {epochs} Epochen</translation>
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
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All epochs are trained.</source>
        <translation>Alle Epochen sind trainiert.</translation>
    </message>
    <message>
        <source>All gradients together are shortened, so that the direction stays (Pascanu et al., 2013). PyTorch&apos;s clip_grad_norm_.</source>
        <translation>Alle Gradienten zusammen werden verkürzt, sodass die Richtung bleibt (Pascanu et al., 2013). PyTorchs clip_grad_norm_.</translation>
    </message>
    <message>
        <source>All rows that teach count for nothing. Choose another column for how much rows count.</source>
        <translation>Alle Zeilen, aus denen gelernt wird, zählen nichts. Bitte eine andere Spalte für die Wichtigkeit der Zeilen wählen.</translation>
    </message>
    <message>
        <source>All weights 0. Every unit of a layer then learns the same thing: kept here so that you can see it fail.</source>
        <translation>Alle Gewichte 0. Jede Einheit einer Schicht lernt dann dasselbe: hier, damit man es scheitern sieht.</translation>
    </message>
    <message>
        <source>All weights one number. Every unit of a layer then learns the same: kept here so that you can see it fail.</source>
        <translation>Alle Gewichte eine Zahl. Jede Einheit einer Schicht lernt dann dasselbe: hier, damit man es scheitern sieht.</translation>
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
        <source>Always dark.</source>
        <translation>Immer dunkel.</translation>
    </message>
    <message>
        <source>Always light.</source>
        <translation>Immer hell.</translation>
    </message>
    <message>
        <source>An edge must be the ids of two layers there are, from and to, not {value!r:.40}.</source>
        <translation>Eine Kante muss aus den Nummern zweier vorhandener Schichten bestehen, von und nach, nicht aus {value!r:.40}.</translation>
    </message>
    <message>
        <source>An edit, to be undone as any other.</source>
        <translation>Eine Bearbeitung, die sich wie jede andere zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Analyze</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Another program has changed {name}. Reload it, or keep both?</source>
        <translation>Ein anderes Programm hat {name} geändert. Neu laden oder beide behalten?</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Näherung</translation>
    </message>
    <message>
        <source>Arms wound around each other, one to a class. No straight line helps: a network has to bend space.</source>
        <translation>Ineinander gewundene Arme, jeder eine Klasse. Keine gerade Linie hilft: Ein Netz muss den Raum biegen.</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Arrange {count} layers</source>
        <translation>{count} Schichten anordnen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>As Glorot uniform, with the same spread, drawn from a bell curve. For tanh and sigmoid.</source>
        <translation>Wie Glorot gleichverteilt, mit derselben Streuung, aus einer Glockenkurve gezogen. Für tanh und Sigmoid.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>As large as it may be.</source>
        <translation>So groß wie möglich.</translation>
    </message>
    <message>
        <source>Ask whether there is a newer version. Nothing is asked unless you do, and nothing is installed.</source>
        <translation>Nach einer neueren Version fragen. Nur auf Wunsch wird gefragt, und nichts wird installiert.</translation>
    </message>
    <message>
        <source>Asks only that every output be on its side of 0, however near: rows that are right teach nothing. y is −1 or +1. With one linear output it is Rosenblatt&apos;s perceptron. It asks for no margin; hinge loss does.</source>
        <translation>Verlangt nur, dass jede Ausgabe auf ihrer Seite von 0 liegt, wie knapp auch immer: Richtige Zeilen lehren nichts. y ist −1 oder +1. Mit einer linearen Ausgabe ist es Rosenblatts Perzeptron. Es verlangt keinen Abstand; der Hinge-Verlust tut es.</translation>
    </message>
    <message>
        <source>Asks that every output be on its side of 0 by at least 1, and no more: the loss of support vector machines. y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest and the mean is taken. Its outputs are no probabilities.</source>
        <translation>Verlangt, dass jede Ausgabe um mindestens 1 auf ihrer Seite von 0 liegt, und nicht mehr: der Verlust der Support-Vektor-Maschinen. y ist −1 oder +1. Richtig für zwei Klassen mit linearer Ausgabe; bei mehr trennt jede Ausgabe ihre Klasse vom Rest, und gemittelt wird. Die Ausgaben sind keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Mindestens {low}.</translation>
    </message>
    <message>
        <source>Average pool 2D</source>
        <translation>Mittel-Pooling 2D</translation>
    </message>
    <message>
        <source>Bad CRC-32 for file {file}</source>
        <translation>Die Prüfsumme von {file} stimmt nicht</translation>
    </message>
    <message>
        <source>Bad magic number for central directory</source>
        <translation>Das Inhaltsverzeichnis beginnt falsch</translation>
    </message>
    <message>
        <source>Bad magic number for file header</source>
        <translation>Der Kopf eines Teils beginnt falsch</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>Balanced lets rare classes count for more, so that each class counts as much as the others.</source>
        <translation>Ausgeglichen lässt seltene Klassen mehr zählen, sodass jede Klasse so viel zählt wie die anderen.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Stapelnormierung</translation>
    </message>
    <message>
        <source>Batch norm and dropout</source>
        <translation>Stapelnormierung und Dropout</translation>
    </message>
    <message>
        <source>Bends every input by one function, with no weights: for a place of its own, as after batch norm.</source>
        <translation>Biegt jede Eingabe durch eine Funktion, ohne Gewichte: für einen eigenen Platz, etwa nach der Stapelnormierung.</translation>
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
        <source>Bias</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Binary cross-entropy that counts a row the less, the surer the network is of it, so that many easy rows do not drown a few hard ones. Right where one class is rare, with sigmoid outputs; it makes probabilities less sure than they should be.</source>
        <translation>Binäre Kreuzentropie, die eine Zeile umso weniger zählt, je sicherer das Netz ist, damit viele leichte Zeilen nicht wenige schwere übertönen. Richtig, wo eine Klasse selten ist, mit Sigmoid-Ausgaben; Wahrscheinlichkeiten werden unsicherer, als sie sein sollten.</translation>
    </message>
    <message>
        <source>Blank canvas</source>
        <translation>Leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Bring back what an unexpected end left behind.</source>
        <translation>Zurückholen, was ein unerwartetes Ende hinterlassen hat.</translation>
    </message>
    <message>
        <source>Bring the selected layers to one height.</source>
        <translation>Die ausgewählten Schichten auf eine Höhe bringen.</translation>
    </message>
    <message>
        <source>Bring the whole network into view.</source>
        <translation>Das ganze Netz sichtbar machen.</translation>
    </message>
    <message>
        <source>Brings every input, or every channel of an image, to mean 0 and spread 1 over the batch, then lets it learn its own scale and shift.</source>
        <translation>Bringt jede Eingabe, oder jeden Kanal eines Bildes, über den Stapel auf Mittel 0 und Streuung 1 und lässt dann eigene Größe und Lage lernen.</translation>
    </message>
    <message>
        <source>Brings the inputs of each row to mean 0 and spread 1 by themselves, then lets every unit learn its own scale and shift. Unlike batch norm it works the same in training and prediction, and with batches of one.</source>
        <translation>Bringt die Eingaben jeder Zeile für sich auf Mittel 0 und Streuung 1 und lässt dann jede Einheit eigene Größe und Lage lernen. Anders als die Stapelnormierung wirkt sie beim Training und beim Vorhersagen gleich, auch mit Stapeln aus einer Zeile.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Bauen</translation>
    </message>
    <message>
        <source>By global norm</source>
        <translation>Nach Gesamtlänge</translation>
    </message>
    <message>
        <source>By norm</source>
        <translation>Nach Länge</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>Nach Wert</translation>
    </message>
    <message>
        <source>CRC check failed {wanted} != {found}</source>
        <translation>Die Prüfsumme stimmt nicht, {wanted} statt {found}</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <source>Categorical cross-entropy for labels that are numbers of classes and not rows of zeros and a one. Here labels are encoded by the program either way, so that it is the same loss to the last digit: the name is for those who know it from Keras.</source>
        <translation>Kategoriale Kreuzentropie für Etiketten, die Nummern von Klassen sind und nicht Zeilen aus Nullen und einer Eins. Hier kodiert das Programm die Etiketten ohnehin, sodass es bis zur letzten Stelle derselbe Verlust ist: Der Name ist für alle, die ihn von Keras kennen.</translation>
    </message>
    <message>
        <source>Change the learning rate</source>
        <translation>Lernrate ändern</translation>
    </message>
    <message>
        <source>Change the size of {what}</source>
        <translation>Größe von {what} ändern</translation>
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
        <source>Changes the order in which its layer reads its inputs.</source>
        <translation>Ändert, in welcher Reihenfolge die Schicht ihre Eingänge liest.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Nach Aktualisierungen suchen</translation>
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
        <source>Choose among networks that suit the data.</source>
        <translation>Unter Netzen wählen, die zu den Daten passen.</translation>
    </message>
    <message>
        <source>Choose an example or a recent project.</source>
        <translation>Ein Beispiel oder ein zuletzt geöffnetes Projekt wählen.</translation>
    </message>
    <message>
        <source>Choose one that fits. Typing does it too.</source>
        <translation>Wählen, was passt. Tippen tut dasselbe.</translation>
    </message>
    <message>
        <source>Choose {loss}</source>
        <translation>{loss} wählen</translation>
    </message>
    <message>
        <source>Choose {optimizer}</source>
        <translation>{optimizer} wählen</translation>
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
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Click, Shift click, or drag a frame</source>
        <translation>Klicken, Umschalt-Klick oder einen Rahmen ziehen</translation>
    </message>
    <message>
        <source>Clipping</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
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
        <source>Close. The View menu brings it back.</source>
        <translation>Schließen. Das Menü Ansicht holt es zurück.</translation>
    </message>
    <message>
        <source>Collapse or expand</source>
        <translation>Ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Collapse {title}</source>
        <translation>{title} einklappen</translation>
    </message>
    <message>
        <source>Compressed file ended before the end-of-stream marker was reached</source>
        <translation>Die gepackte Datei bricht vor ihrem Ende ab</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>Aneinanderhängen</translation>
    </message>
    <message>
        <source>Confusion matrix: down the class of a row, across the class it is taken for</source>
        <translation>Konfusionsmatrix: nach unten die Klasse einer Zeile, nach rechts die Klasse, für die sie gehalten wird</translation>
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
        <source>Connect {count} layers</source>
        <translation>{count} Schichten verbinden</translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>{source} mit {target} verbinden</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Conv 2D</source>
        <translation>Faltung 2D</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy what helps to understand a fault: versions, the computer and the end of the log. Nothing is sent.</source>
        <translation>Kopieren, was hilft, einen Fehler zu verstehen: Versionen, der Rechner und das Ende des Protokolls. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Copy what is selected, and remove it.</source>
        <translation>Das Ausgewählte kopieren und entfernen.</translation>
    </message>
    <message>
        <source>Copy what is selected, as text.</source>
        <translation>Das Ausgewählte als Text kopieren.</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Grundlagen</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Kosinus mit Neustarts</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
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
        <source>Decay</source>
        <translation>Abnahme</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Entscheidungsgrenze</translation>
    </message>
    <message>
        <source>Decision boundary over two features</source>
        <translation>Entscheidungsgrenze über zwei Merkmalen</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dicht</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>Das Gerät ist belegt</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
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
        <source>Dissolve the group; its layers stay.</source>
        <translation>Die Gruppe auflösen; ihre Schichten bleiben.</translation>
    </message>
    <message>
        <source>Distribute downwards</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Distribute sideways</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Double-click a layer in the list, or Enter</source>
        <translation>Doppelklick auf eine Schicht der Liste, oder Eingabe</translation>
    </message>
    <message>
        <source>Double-click or right-click on the ground</source>
        <translation>Doppelklick oder Rechtsklick auf den Grund</translation>
    </message>
    <message>
        <source>Down: the class of a row. Across: the class it is taken for.</source>
        <translation>Nach unten: die Klasse einer Zeile. Nach rechts: die Klasse, für die sie gehalten wird.</translation>
    </message>
    <message>
        <source>Drag a layer here, double-click, or just type its name.
Start with Input, and end with Output.</source>
        <translation>Eine Schicht hierher ziehen, doppelklicken oder einfach ihren Namen tippen.
Mit Eingabe beginnen und mit Ausgabe enden.</translation>
    </message>
    <message>
        <source>Drag a layer onto the canvas</source>
        <translation>Eine Schicht auf die Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>Drag a layer with Alt, or shake it</source>
        <translation>Eine Schicht mit Alt ziehen oder schütteln</translation>
    </message>
    <message>
        <source>Drag from port to port</source>
        <translation>Von Anschluss zu Anschluss ziehen</translation>
    </message>
    <message>
        <source>Drag the end of a wire</source>
        <translation>Das Ende einer Leitung ziehen</translation>
    </message>
    <message>
        <source>Drag the name of a number</source>
        <translation>Den Namen einer Zahl ziehen</translation>
    </message>
    <message>
        <source>Drag with the middle button, or with Space</source>
        <translation>Mit der mittleren Taste oder mit Leertaste ziehen</translation>
    </message>
    <message>
        <source>Draw a neural network, train it on your own data, watch it learn, take it away.</source>
        <translation>Ein neuronales Netz zeichnen, mit eigenen Daten trainieren, ihm beim Lernen zusehen, es mitnehmen.</translation>
    </message>
    <message>
        <source>Draw a new sample</source>
        <translation>Neue Stichprobe ziehen</translation>
    </message>
    <message>
        <source>Draw the network as SVG, PNG or PDF.</source>
        <translation>Das Netz als SVG, PNG oder PDF zeichnen.</translation>
    </message>
    <message>
        <source>Drawn from a bell curve of one width for layers of any size. Signals fade or grow with depth unless the width happens to suit: the others choose it by the size of the layer.</source>
        <translation>Aus einer Glockenkurve einer Breite gezogen, für Schichten jeder Größe. Signale schwinden oder wachsen mit der Tiefe, wenn die Breite nicht zufällig passt: Die anderen wählen sie nach der Größe der Schicht.</translation>
    </message>
    <message>
        <source>Draws the rows and the split again, from the next seed.</source>
        <translation>Zieht die Zeilen und die Aufteilung neu, aus dem nächsten Startwert.</translation>
    </message>
    <message>
        <source>Drop a table on the canvas</source>
        <translation>Eine Tabelle auf die Zeichenfläche ziehen</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout for SELU: sets inputs to what SELU puts out far below zero, and rescales so that mean and spread stay (Klambauer et al., 2017).</source>
        <translation>Dropout für SELU: setzt Eingaben auf das, was SELU weit unter null ausgibt, und gleicht aus, sodass Mittel und Streuung bleiben (Klambauer et al., 2017).</translation>
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
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>ELU scaled so that signals keep mean 0 and variance 1 from layer to layer by themselves. That holds for dense layers that start with LeCun normal; dropout and batch norm between them spoil it.</source>
        <translation>ELU so skaliert, dass Signale von Schicht zu Schicht von selbst Mittel 0 und Varianz 1 behalten. Das gilt für dichte Schichten, die mit LeCun normal beginnen; Dropout und Stapelnormierung dazwischen verderben es.</translation>
    </message>
    <message>
        <source>EOF: reading {what}, expected {wanted} bytes got {found}</source>
        <translation>Die Datei bricht ab ({what}: {wanted} Bytes erwartet, {found} gelesen)</translation>
    </message>
    <message>
        <source>Each feature gets mean 0 and standard deviation 1. Right for most data.</source>
        <translation>Jedes Merkmal erhält Mittel 0 und Standardabweichung 1. Richtig für die meisten Daten.</translation>
    </message>
    <message>
        <source>Each feature runs from −1 to 1. Right for bounded features, such as pixels; outliers squeeze it.</source>
        <translation>Jedes Merkmal reicht von −1 bis 1. Richtig für begrenzte Merkmale wie Bildpunkte; Ausreißer stauchen es.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Halt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the name where it stands.</source>
        <translation>Den Namen an Ort und Stelle bearbeiten.</translation>
    </message>
    <message>
        <source>Elastic net</source>
        <translation>Elastic net</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Ends training when the network has stopped getting better on rows it never learned from, before it learns its rows by heart. Without validation rows it goes by the training rows.</source>
        <translation>Beendet das Training, wenn das Netz auf Zeilen, aus denen es nie gelernt hat, nicht mehr besser wird, bevor es seine Zeilen auswendig lernt. Ohne Validierungszeilen gelten die Trainingszeilen.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Enlarge the canvas.</source>
        <translation>Die Zeichenfläche vergrößern.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Epochs from one fall to the next: n.</source>
        <translation>Epochen von einem Abfall zum nächsten: n.</translation>
    </message>
    <message>
        <source>Epochs until the first restart: T.</source>
        <translation>Epochen bis zum ersten Neustart: T.</translation>
    </message>
    <message>
        <source>Epochs without improvement that are borne.</source>
        <translation>Epochen ohne Verbesserung, die hingenommen werden.</translation>
    </message>
    <message>
        <source>Epochs without improvement, one after the other, that end the run.</source>
        <translation>Epochen ohne Verbesserung hintereinander, die den Lauf beenden.</translation>
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
        <source>Equal steps from left to right.</source>
        <translation>Gleiche Abstände von links nach rechts.</translation>
    </message>
    <message>
        <source>Equal steps from top to bottom.</source>
        <translation>Gleiche Abstände von oben nach unten.</translation>
    </message>
    <message>
        <source>Error {number} while decompressing data: {why}</source>
        <translation>Fehler {number} beim Entpacken ({why})</translation>
    </message>
    <message>
        <source>Errors are in the units of the data: {targets}.</source>
        <translation>Fehler sind in den Einheiten der Daten: {targets}.</translation>
    </message>
    <message>
        <source>Evenly drawn between ±0.01, too small: signals and gradients fade from layer to layer. Kept here so that you can see it fail.</source>
        <translation>Gleichmäßig zwischen ±0,01 gezogen, zu klein: Signale und Gradienten schwinden von Schicht zu Schicht. Hier, damit man es scheitern sieht.</translation>
    </message>
    <message>
        <source>Evenly drawn between ±3, too large: sigmoid and tanh saturate, and with ReLU signals explode. Kept here so that you can see it fail.</source>
        <translation>Gleichmäßig zwischen ±3 gezogen, zu groß: Sigmoid und tanh sättigen, und mit ReLU explodieren Signale. Hier, damit man es scheitern sieht.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every number of the gradient is kept within a limit by itself, which may turn its direction.</source>
        <translation>Jede Zahl des Gradienten wird für sich begrenzt, was seine Richtung ändern kann.</translation>
    </message>
    <message>
        <source>Every output is a weighted sum of every input, then bent by the activation.</source>
        <translation>Jede Ausgabe ist eine gewichtete Summe aller Eingaben, dann von der Aktivierung gebogen.</translation>
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
        <source>Exponential decay</source>
        <translation>Exponentielle Abnahme</translation>
    </message>
    <message>
        <source>Export drawing…</source>
        <translation>Zeichnung exportieren…</translation>
    </message>
    <message>
        <source>Export the drawing</source>
        <translation>Zeichnung exportieren</translation>
    </message>
    <message>
        <source>Export the weights</source>
        <translation>Gewichte exportieren</translation>
    </message>
    <message>
        <source>Export weights…</source>
        <translation>Gewichte exportieren…</translation>
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
        <translation>Danach steht noch etwas</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Features stay as they are. Right if they are on a common scale already.</source>
        <translation>Merkmale bleiben, wie sie sind. Richtig, wenn sie schon einen gemeinsamen Maßstab haben.</translation>
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
        <source>Find a kind of layer</source>
        <translation>Schichtart suchen</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Schicht suchen</translation>
    </message>
    <message>
        <source>Find any command by its name.</source>
        <translation>Jeden Befehl nach seinem Namen finden.</translation>
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
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Finish this epoch and pause.</source>
        <translation>Diese Epoche beenden und anhalten.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Abflachen</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Focal loss</source>
        <translation>Fokaler Verlust</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Forget what was learned and start from fresh weights.</source>
        <translation>Das Gelernte vergessen und mit frischen Gewichten beginnen.</translation>
    </message>
    <message>
        <source>Four quadrants, opposite ones alike. The classic that a single layer cannot learn.</source>
        <translation>Vier Quadranten, gegenüberliegende gleich. Der Klassiker, den eine einzelne Schicht nicht lernt.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence, built on {libraries}.</source>
        <translation>Freie Software unter der MIT-Lizenz, aufgebaut auf {libraries}.</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
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
        <source>Gaussian noise</source>
        <translation>Gaußsches Rauschen</translation>
    </message>
    <message>
        <source>Give {layer} {settings}</source>
        <translation>{layer} erhält {settings}</translation>
    </message>
    <message>
        <source>Global average pool</source>
        <translation>Globales Mittel-Pooling</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot normal</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot gleichverteilt</translation>
    </message>
    <message>
        <source>Go back to the weights of the best epoch.</source>
        <translation>Zu den Gewichten der besten Epoche zurückkehren.</translation>
    </message>
    <message>
        <source>Go to the next problem.</source>
        <translation>Zum nächsten Problem gehen.</translation>
    </message>
    <message>
        <source>Go to the next region</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Gradient norm of each layer by epoch</source>
        <translation>Gradientenlänge jeder Schicht nach Epoche</translation>
    </message>
    <message>
        <source>Gradient norms</source>
        <translation>Gradientenlängen</translation>
    </message>
    <message>
        <source>Gradients are taken as they come.</source>
        <translation>Gradienten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group {count} layers</source>
        <translation>{count} Schichten gruppieren</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>Handwritten digits, 8 × 8 pixels. Batch norm makes short work of them.</source>
        <translation>Handgeschriebene Ziffern, 8 × 8 Bildpunkte. Stapelnormierung macht kurzen Prozess mit ihnen.</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hartes Sigmoid</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>Hartes Swish</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He normal</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He gleichverteilt</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Height and width of the window.</source>
        <translation>Höhe und Breite des Fensters.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hinge loss</source>
        <translation>Hinge-Verlust</translation>
    </message>
    <message>
        <source>Hinge loss squared: smooth, and harder on rows that are far on the wrong side, hence on outliers. y is −1 or +1. Right for two classes with a linear output; with more, each output tells its class from the rest.</source>
        <translation>Hinge-Verlust im Quadrat: glatt und strenger mit Zeilen, die weit auf der falschen Seite liegen, also mit Ausreißern. y ist −1 oder +1. Richtig für zwei Klassen mit linearer Ausgabe; bei mehr trennt jede Ausgabe ihre Klasse vom Rest.</translation>
    </message>
    <message>
        <source>How far a step goes along the gradient: η.</source>
        <translation>Wie weit ein Schritt dem Gradienten folgt: η.</translation>
    </message>
    <message>
        <source>How far a step is tried at first: η.</source>
        <translation>Wie weit ein Schritt zuerst versucht wird: η.</translation>
    </message>
    <message>
        <source>How far each step goes along the gradient. It may be changed while the network trains.</source>
        <translation>Wie weit jeder Schritt dem Gradienten folgt. Lässt sich ändern, während das Netz trainiert.</translation>
    </message>
    <message>
        <source>How far inputs stray: the standard deviation as a share of the step from false (0) to true (1).</source>
        <translation>Wie weit Eingaben abweichen: die Standardabweichung als Anteil des Schritts von falsch (0) zu wahr (1).</translation>
    </message>
    <message>
        <source>How far points stray: the standard deviation as a share of the radius of the whole set, which is 1.</source>
        <translation>Wie weit Punkte abweichen: die Standardabweichung als Anteil des Radius der ganzen Menge, der 1 ist.</translation>
    </message>
    <message>
        <source>How far the negative side goes down: α.</source>
        <translation>Wie weit die negative Seite hinabreicht: α.</translation>
    </message>
    <message>
        <source>How far the window moves.</source>
        <translation>Wie weit das Fenster weiterrückt.</translation>
    </message>
    <message>
        <source>How fast it trains. Slow it down to watch it learn.</source>
        <translation>Wie schnell trainiert wird. Langsamer, um beim Lernen zuzusehen.</translation>
    </message>
    <message>
        <source>How fast sure rows lose weight: γ. 0 is binary cross-entropy.</source>
        <translation>Wie schnell sichere Zeilen an Gewicht verlieren: γ. 0 ist binäre Kreuzentropie.</translation>
    </message>
    <message>
        <source>How features are brought to a common scale.</source>
        <translation>Wie Merkmale auf einen gemeinsamen Maßstab gebracht werden.</translation>
    </message>
    <message>
        <source>How good the network is will appear here once you press Train: on the rows that teach it and on those that examine it, for every class, and which classes it takes for which.</source>
        <translation>Wie gut das Netz ist, erscheint hier, sobald trainiert wird: auf den Zeilen, die es lehren, und auf denen, die es prüfen, für jede Klasse, und welche Klassen es wofür hält.</translation>
    </message>
    <message>
        <source>How large the text in the window is.</source>
        <translation>Wie groß der Text im Fenster ist.</translation>
    </message>
    <message>
        <source>How long the weights into one unit may be: c. 3 or 4 is usual.</source>
        <translation>Wie lang die Gewichte in eine Einheit sein dürfen: c. 3 oder 4 ist üblich.</translation>
    </message>
    <message>
        <source>How long they may be: c.</source>
        <translation>Wie lang sie sein dürfen: c.</translation>
    </message>
    <message>
        <source>How many arms there are, each a class of its own.</source>
        <translation>Wie viele Arme es gibt, jeder eine eigene Klasse.</translation>
    </message>
    <message>
        <source>How many clouds there are, each a class of its own.</source>
        <translation>Wie viele Wolken es gibt, jede eine eigene Klasse.</translation>
    </message>
    <message>
        <source>How many features are looked for: the channels of the output.</source>
        <translation>Wie viele Merkmale gesucht werden: die Kanäle der Ausgabe.</translation>
    </message>
    <message>
        <source>How many outputs the layer has.</source>
        <translation>Wie viele Ausgaben die Schicht hat.</translation>
    </message>
    <message>
        <source>How many pixels across and down every image gets. 0 leaves them as they are.</source>
        <translation>Wie viele Bildpunkte breit und hoch jedes Bild wird. 0 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>How many pixels in a row.</source>
        <translation>Wie viele Bildpunkte in einer Zeile.</translation>
    </message>
    <message>
        <source>How many rows of pixels.</source>
        <translation>Wie viele Zeilen von Bildpunkten.</translation>
    </message>
    <message>
        <source>How many rows to make.</source>
        <translation>Wie viele Zeilen erzeugt werden.</translation>
    </message>
    <message>
        <source>How many times every row is seen before training stops.</source>
        <translation>Wie oft jede Zeile gesehen wird, bevor das Training endet.</translation>
    </message>
    <message>
        <source>How many times longer each period is than the last.</source>
        <translation>Wievielmal länger jede Periode ist als die vorige.</translation>
    </message>
    <message>
        <source>How many times smaller it starts: d.</source>
        <translation>Wievielmal kleiner sie beginnt: d.</translation>
    </message>
    <message>
        <source>How many times smaller than at the start it ends: f.</source>
        <translation>Wievielmal kleiner als am Anfang sie endet: f.</translation>
    </message>
    <message>
        <source>How many values a pixel has: 1 for grey, 3 for colour.</source>
        <translation>Wie viele Werte ein Bildpunkt hat: 1 für Grau, 3 für Farbe.</translation>
    </message>
    <message>
        <source>How much a weight costs: λ. 0.0001 to 0.01 is usual.</source>
        <translation>Was ein Gewicht kostet: λ. 0,0001 bis 0,01 ist üblich.</translation>
    </message>
    <message>
        <source>How much a weight costs: λ₁.</source>
        <translation>Was ein Gewicht kostet: λ₁.</translation>
    </message>
    <message>
        <source>How much of a weight is taken away, times the learning rate: λ.</source>
        <translation>Wie viel von einem Gewicht weggenommen wird, mal Lernrate: λ.</translation>
    </message>
    <message>
        <source>How much of every target is spread evenly over the classes, so that the network stays less sure: ε.</source>
        <translation>Wie viel von jedem Ziel gleichmäßig auf die Klassen verteilt wird, damit das Netz weniger sicher bleibt: ε.</translation>
    </message>
    <message>
        <source>How much of every weight is taken away, times η: λ.</source>
        <translation>Wie viel von jedem Gewicht weggenommen wird, mal η: λ.</translation>
    </message>
    <message>
        <source>How much of the last velocity is kept: β.</source>
        <translation>Wie viel von der letzten Geschwindigkeit bleibt: β.</translation>
    </message>
    <message>
        <source>How much of the mean gradient is kept: β₁.</source>
        <translation>Wie viel vom mittleren Gradienten bleibt: β₁.</translation>
    </message>
    <message>
        <source>How much of the mean square is kept: β₂.</source>
        <translation>Wie viel vom mittleren Quadrat bleibt: β₂.</translation>
    </message>
    <message>
        <source>How much of the mean square is kept: ρ.</source>
        <translation>Wie viel vom mittleren Quadrat bleibt: ρ.</translation>
    </message>
    <message>
        <source>How much of the mean squares is kept: ρ.</source>
        <translation>Wie viel von den mittleren Quadraten bleibt: ρ.</translation>
    </message>
    <message>
        <source>How much of the running mean and variance is kept at each step.</source>
        <translation>Wie viel von laufendem Mittel und laufender Varianz bei jedem Schritt bleibt.</translation>
    </message>
    <message>
        <source>How much the square of a weight costs: λ. 0.0001 to 0.01 is usual.</source>
        <translation>Was das Quadrat eines Gewichts kostet: λ. 0,0001 bis 0,01 ist üblich.</translation>
    </message>
    <message>
        <source>How much the square of a weight costs: λ₂.</source>
        <translation>Was das Quadrat eines Gewichts kostet: λ₂.</translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation>Wie oft sich jeder Arm um die Mitte windet.</translation>
    </message>
    <message>
        <source>How surprised the network is by a yes or no. Right for two classes, with one sigmoid output.</source>
        <translation>Wie überrascht das Netz von einem Ja oder Nein ist. Richtig für zwei Klassen, mit einer Sigmoid-Ausgabe.</translation>
    </message>
    <message>
        <source>How surprised the network is by the class of a row. Right for several classes, with softmax outputs.</source>
        <translation>Wie überrascht das Netz von der Klasse einer Zeile ist. Richtig für mehrere Klassen, mit Softmax-Ausgaben.</translation>
    </message>
    <message>
        <source>How the learning rate goes as training goes on.</source>
        <translation>Wie sich die Lernrate im Lauf des Trainings ändert.</translation>
    </message>
    <message>
        <source>How the weights follow their gradients.</source>
        <translation>Wie die Gewichte ihren Gradienten folgen.</translation>
    </message>
    <message>
        <source>How to use Layerwright</source>
        <translation>Wie man Layerwright benutzt</translation>
    </message>
    <message>
        <source>How wide a note is; its text decides how high.</source>
        <translation>Wie breit eine Notiz ist; ihr Text bestimmt die Höhe.</translation>
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
        <source>Illegal trailing comma before end of array</source>
        <translation>Vor dem Ende einer Liste steht ein Komma</translation>
    </message>
    <message>
        <source>Illegal trailing comma before end of object</source>
        <translation>Vor dem Ende eines Objekts steht ein Komma</translation>
    </message>
    <message>
        <source>Images and their labels in two IDX files, as MNIST and its kin are published, packed with gzip or not.</source>
        <translation>Bilder und ihre Beschriftungen in zwei IDX-Dateien, wie MNIST und Verwandte veröffentlicht werden, mit gzip gepackt oder nicht.</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Initializer</source>
        <translation>Initialisierung</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben des Datenträgers</translation>
    </message>
    <message>
        <source>Insert a layer…</source>
        <translation>Schicht einfügen…</translation>
    </message>
    <message>
        <source>Insert {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
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
        <translation>Schwertlilien</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Es ist ein Ordner</translation>
    </message>
    <message>
        <source>It can be trained, and may not learn well.</source>
        <translation>Es lässt sich trainieren und lernt vielleicht nicht gut.</translation>
    </message>
    <message>
        <source>It cannot be trained yet.</source>
        <translation>Es lässt sich noch nicht trainieren.</translation>
    </message>
    <message>
        <source>It does not say &quot;layerwright&quot;: 1, so it is not a project of this program.</source>
        <translation>Darin steht nicht &quot;layerwright&quot;: 1, also ist es kein Projekt dieses Programms.</translation>
    </message>
    <message>
        <source>It has a part called {field!r} that this version does not know.</source>
        <translation>Darin steht ein Teil namens {field!r}, den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>It has {count:,} edges, and at most {most:,} can be opened.</source>
        <translation>Darin stehen {count:,} Kanten, und höchstens {most:,} lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It has {count:,} layers, and at most {most:,} can be opened.</source>
        <translation>Darin stehen {count:,} Schichten, und höchstens {most:,} lassen sich öffnen.</translation>
    </message>
    <message>
        <source>It has {count:,} notes, and at most {most:,} can be opened.</source>
        <translation>Darin stehen {count:,} Notizen, und höchstens {most:,} lassen sich öffnen.</translation>
    </message>
    <message>
        <source>Its inputs one after the other: units beside units, or channels of images of one size.</source>
        <translation>Seine Eingaben hintereinander: Einheiten neben Einheiten oder Kanäle von Bildern einer Größe.</translation>
    </message>
    <message>
        <source>Its values lie in {range}.</source>
        <translation>Seine Werte liegen in {range}.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep the selected layers in the list of layers.</source>
        <translation>Die ausgewählten Schichten in der Schichtenliste aufbewahren.</translation>
    </message>
    <message>
        <source>Keeps the division finite: ε.</source>
        <translation>Hält die Division endlich: ε.</translation>
    </message>
    <message>
        <source>Keeps the largest of every window: whether a feature is there matters more than where.</source>
        <translation>Behält das Größte jedes Fensters: Ob ein Merkmal da ist, zählt mehr als wo.</translation>
    </message>
    <message>
        <source>Keeps the spread of signals about equal from layer to layer where the activation does not cut. For SELU.</source>
        <translation>Hält die Streuung der Signale von Schicht zu Schicht etwa gleich, wo die Aktivierung nicht abschneidet. Für SELU.</translation>
    </message>
    <message>
        <source>Keeps the spread of signals about equal from layer to layer, drawn from a bell curve. SELU asks for it.</source>
        <translation>Hält die Streuung der Signale von Schicht zu Schicht etwa gleich, aus einer Glockenkurve gezogen. SELU verlangt es.</translation>
    </message>
    <message>
        <source>Keeps the spread of signals and of gradients about equal from layer to layer. For tanh and sigmoid.</source>
        <translation>Hält die Streuung der Signale und der Gradienten von Schicht zu Schicht etwa gleich. Für tanh und Sigmoid.</translation>
    </message>
    <message>
        <source>Keeps what is positive, cuts the rest to 0. Cheap, never saturates upwards; a unit that is always cut dies.</source>
        <translation>Behält das Positive, schneidet den Rest auf 0. Billig, sättigt nach oben nie; eine Einheit, die immer abgeschnitten wird, stirbt.</translation>
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
        <source>L 1</source>
        <translation>L 1</translation>
    </message>
    <message>
        <source>L 2</source>
        <translation>L 2</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L1 and L2 together: few weights, and none too large (Zou and Hastie, 2005).</source>
        <translation>L1 und L2 zusammen: wenige Gewichte und keines zu groß (Zou und Hastie, 2005).</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Large uniform</source>
        <translation>Groß gleichverteilt</translation>
    </message>
    <message>
        <source>Last column</source>
        <translation>Letzte Spalte</translation>
    </message>
    <message>
        <source>Lay out the selected layers, or all, as the data flows.</source>
        <translation>Die ausgewählten Schichten, oder alle, so anordnen, wie die Daten fließen.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>Schichtnormierung</translation>
    </message>
    <message>
        <source>Layer {id}</source>
        <translation>Schicht {id}</translation>
    </message>
    <message>
        <source>Layer {id} is in two groups. Leave it in one of them.</source>
        <translation>Schicht {id} ist in zwei Gruppen. Sie darf nur in einer stehen.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layers and what they cost</source>
        <translation>Schichten und was sie kosten</translation>
    </message>
    <message>
        <source>Layers that fit</source>
        <translation>Passende Schichten</translation>
    </message>
    <message>
        <source>Layerwright ended unexpectedly. Unsaved work on {title}, kept at {when}, can be recovered.</source>
        <translation>Layerwright wurde unerwartet beendet. Ungesicherte Arbeit an {title}, festgehalten {when}, lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Layerwright projects ({patterns})</source>
        <translation>Layerwright-Projekte ({patterns})</translation>
    </message>
    <message>
        <source>Layerwright {version} is there. You have {own}.</source>
        <translation>Layerwright {version} ist da. Installiert ist {own}.</translation>
    </message>
    <message>
        <source>Lays the channels of an image one after the other, row by row.</source>
        <translation>Legt die Kanäle eines Bildes hintereinander, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun normal</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun gleichverteilt</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Leaky ReLU that learns how much of the negative side it lets through (He et al., 2015): one slope a unit, or a channel of an image, or one for the whole layer.</source>
        <translation>Leaky ReLU, das lernt, wie viel es von der negativen Seite durchlässt (He et al., 2015): eine Steigung je Einheit, je Kanal eines Bildes oder eine für die ganze Schicht.</translation>
    </message>
    <message>
        <source>Learn from a table of your own; networks are suggested.</source>
        <translation>Aus einer eigenen Tabelle lernen; Netze werden vorgeschlagen.</translation>
    </message>
    <message>
        <source>Learn from a table or images of your own.</source>
        <translation>Aus einer eigenen Tabelle oder eigenen Bildern lernen.</translation>
    </message>
    <message>
        <source>Learn from {file}</source>
        <translation>Aus {file} lernen</translation>
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
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Lets a little of the negative side through, so that no unit dies.</source>
        <translation>Lässt ein wenig der negativen Seite durch, damit keine Einheit stirbt.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark as the system is.</source>
        <translation>Hell oder dunkel wie das System.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Line {line} of {name}</source>
        <translation>Zeile {line} von {name}</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Log scale: equal distances are equal ratios</source>
        <translation>Logarithmisch: gleiche Abstände sind gleiche Verhältnisse</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Looks at all rows at once, guesses from its last ten steps how the cost curves, and searches along the best direction until it has fallen enough (Nocedal and Wright, Numerical Optimization, chapter 7). A few dozen epochs often do where others need thousands, as long as the data is small. The recipe&apos;s batch is not used, nor is clipping: the search keeps steps in bounds.</source>
        <translation>Betrachtet alle Zeilen auf einmal, schätzt aus den letzten zehn Schritten, wie sich die Kosten krümmen, und sucht entlang der besten Richtung, bis sie genug gefallen sind (Nocedal und Wright, Numerical Optimization, Kapitel 7). Ein paar Dutzend Epochen genügen oft, wo andere Tausende brauchen, solange die Daten klein sind. Der Stapel des Rezepts wird nicht benutzt und die Begrenzung auch nicht: Die Suche hält Schritte in Grenzen.</translation>
    </message>
    <message>
        <source>Looks at an image through a small window: the same weights at every place, so that what is learned in one corner is known in all.</source>
        <translation>Betrachtet ein Bild durch ein kleines Fenster: dieselben Gewichte an jeder Stelle, sodass überall bekannt ist, was in einer Ecke gelernt wurde.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Verlust nach Epoche</translation>
    </message>
    <message>
        <source>Make it the first input</source>
        <translation>Zur ersten Eingabe machen</translation>
    </message>
    <message>
        <source>Make one optimizer step and pause.</source>
        <translation>Einen Optimierungsschritt machen und anhalten.</translation>
    </message>
    <message>
        <source>Make the edit again.</source>
        <translation>Die Bearbeitung wiederholen.</translation>
    </message>
    <message>
        <source>Make the selected layers one group.</source>
        <translation>Die ausgewählten Schichten zu einer Gruppe machen.</translation>
    </message>
    <message>
        <source>Makes an image of a row of numbers: channel by channel, row by row.</source>
        <translation>Macht aus einer Reihe von Zahlen ein Bild: Kanal für Kanal, Zeile für Zeile.</translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away, drawn from a bell curve. For ReLU and its relatives.</source>
        <translation>Gleicht die Hälfte aus, die ReLU abschneidet, aus einer Glockenkurve gezogen. Für ReLU und Verwandte.</translation>
    </message>
    <message>
        <source>Makes up for the half that ReLU cuts away. For ReLU and its relatives.</source>
        <translation>Gleicht die Hälfte aus, die ReLU abschneidet. Für ReLU und Verwandte.</translation>
    </message>
    <message>
        <source>Max norm</source>
        <translation>Höchstlänge</translation>
    </message>
    <message>
        <source>Max pool 2D</source>
        <translation>Max-Pooling 2D</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Measured just now on this machine, without anything being drawn.</source>
        <translation>Soeben auf diesem Rechner gemessen, ohne dass gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merges read their inputs in order.</source>
        <translation>Zusammenführungen lesen ihre Eingaben der Reihe nach.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Metrics of both splits</source>
        <translation>Kennzahlen beider Teile</translation>
    </message>
    <message>
        <source>Metrics of each class or target</source>
        <translation>Kennzahlen jeder Klasse oder jedes Ziels</translation>
    </message>
    <message>
        <source>Min delta</source>
        <translation>Mindeständerung</translation>
    </message>
    <message>
        <source>Minimap</source>
        <translation>Übersichtskarte</translation>
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
        <source>Momentum</source>
        <translation>Schwung</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it corrects its course by the gradient where it is about to be, and so overshoots less.</source>
        <translation>Schwung, der vorausblickt: Er berichtigt den Kurs nach dem Gradienten dort, wo er gleich sein wird, und schießt so weniger über das Ziel.</translation>
    </message>
    <message>
        <source>Momentum with a step of its own for every weight: long where gradients are small, short where they are large.</source>
        <translation>Schwung mit eigener Schrittweite für jedes Gewicht: lang, wo Gradienten klein sind, kurz, wo sie groß sind.</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>{what} verschieben</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiplizieren</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Multiplikationen</translation>
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
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Networks for {data}</source>
        <translation>Netze für {data}</translation>
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
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>No file is chosen. Choose a CSV file.</source>
        <translation>Keine Datei ist gewählt. Bitte eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>No file is chosen. Choose one.</source>
        <translation>Keine Datei ist gewählt. Bitte eine wählen.</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Kein Ordner gewählt</translation>
    </message>
    <message>
        <source>No folder is chosen. Choose one that holds a folder of images for each class.</source>
        <translation>Kein Ordner ist gewählt. Bitte einen wählen, der für jede Klasse einen Ordner mit Bildern enthält.</translation>
    </message>
    <message>
        <source>No group is selected. Select some layers and group them first.</source>
        <translation>Keine Gruppe ist ausgewählt. Zuerst Schichten auswählen und gruppieren.</translation>
    </message>
    <message>
        <source>No hidden layer</source>
        <translation>Keine verdeckte Schicht</translation>
    </message>
    <message>
        <source>No layer is called “{name}”.</source>
        <translation>Keine Schicht heißt „{name}“.</translation>
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
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normierung</translation>
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
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note in Markdown</source>
        <translation>Notiz in Markdown</translation>
    </message>
    <message>
        <source>Note: {written}</source>
        <translation>Notiz: {written}</translation>
    </message>
    <message>
        <source>Nothing called “{name}” fits here</source>
        <translation>Nichts namens „{name}“ passt hierher</translation>
    </message>
    <message>
        <source>Nothing comes after Output, and {layer} leads on. Remove that connection.</source>
        <translation>Nach der Ausgabe kommt nichts, und {layer} führt weiter. Diese Verbindung muss entfernt werden.</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click on a layer, or draw a frame around several.</source>
        <translation>Nichts ist ausgewählt. Auf eine Schicht klicken oder einen Rahmen um mehrere ziehen.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the network.</source>
        <translation>Am Netz ist nichts falsch.</translation>
    </message>
    <message>
        <source>Nothing yet: {layer} has a problem.</source>
        <translation>Noch nichts: {layer} hat ein Problem.</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>NumPy arrays called x and y (or x_train and y_train) in one .npz file. x is a row of numbers or an image for each y. Texts, truth values and whole numbers in y are classes; floats are a regression.</source>
        <translation>NumPy-Arrays namens x und y (oder x_train und y_train) in einer .npz-Datei. x ist für jedes y eine Reihe von Zahlen oder ein Bild. Texte, Wahrheitswerte und ganze Zahlen in y sind Klassen; Kommazahlen sind eine Regression.</translation>
    </message>
    <message>
        <source>NumPy file</source>
        <translation>NumPy-Datei</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>ODER</translation>
    </message>
    <message>
        <source>Offers the layers that fit on the wire.</source>
        <translation>Bietet die Schichten an, die auf die Leitung passen.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>One hidden layer</source>
        <translation>Eine verdeckte Schicht</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Ordner mit Bildern öffnen</translation>
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
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Open or close metrics, class by class, and the confusion matrix.</source>
        <translation>Kennzahlen, Klasse für Klasse, und die Konfusionsmatrix öffnen oder schließen.</translation>
    </message>
    <message>
        <source>Open or close problems, forecast and costs of every layer.</source>
        <translation>Probleme, Vorhersage und Kosten jeder Schicht öffnen oder schließen.</translation>
    </message>
    <message>
        <source>Open or close the list of layers.</source>
        <translation>Die Schichtenliste öffnen oder schließen.</translation>
    </message>
    <message>
        <source>Open or close the network as a tree, for keys and screen readers.</source>
        <translation>Das Netz als Baum öffnen oder schließen, für Tasten und Bildschirmleser.</translation>
    </message>
    <message>
        <source>Open or close the plots.</source>
        <translation>Die Kurven öffnen oder schließen.</translation>
    </message>
    <message>
        <source>Open or close the settings of layers, data and recipe.</source>
        <translation>Die Einstellungen von Schichten, Daten und Rezept öffnen oder schließen.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open the version before</source>
        <translation>Vorige Fassung öffnen</translation>
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
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
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
        <source>Overlapped entries: {file} (possible zip bomb)</source>
        <translation>{file} überlappt sich mit anderen Teilen</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Panels and layers change place at once.</source>
        <translation>Bereiche und Schichten wechseln sofort den Platz.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Passes z on as it is. Right for the output of a regression; between layers it adds no power.</source>
        <translation>Gibt z unverändert weiter. Richtig für die Ausgabe einer Regression; zwischen Schichten bringt es nichts hinzu.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste {what}</source>
        <translation>{what} einfügen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause training. Nothing is lost.</source>
        <translation>Das Training anhalten. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Strafe</translation>
    </message>
    <message>
        <source>Perceptron loss</source>
        <translation>Perzeptron-Verlust</translation>
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
        <source>Permission denied</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Plus and minus</source>
        <translation>Plus und Minus</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Pulls every weight towards zero by the same force, so that many become exactly useless: a network that picks its inputs.</source>
        <translation>Zieht jedes Gewicht mit gleicher Kraft gegen null, sodass viele genau nutzlos werden: ein Netz, das sich seine Eingaben aussucht.</translation>
    </message>
    <message>
        <source>Pulls large weights hardest, so that no single one matters too much. The slope is 2λw, as in Keras; the weight decay of PyTorch&apos;s SGD is λ/2.</source>
        <translation>Zieht große Gewichte am stärksten, sodass keines zu wichtig wird. Die Steigung ist 2λw, wie in Keras; der Gewichtszerfall von PyTorchs SGD ist λ/2.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücksetzen an den Platz</translation>
    </message>
    <message>
        <source>Put every panel back in its place.</source>
        <translation>Jeden Bereich an seinen Platz zurücksetzen.</translation>
    </message>
    <message>
        <source>Put the selected layers in one column.</source>
        <translation>Die ausgewählten Schichten in eine Spalte bringen.</translation>
    </message>
    <message>
        <source>Put {layer} between {source} and {target}</source>
        <translation>{layer} zwischen {source} und {target} setzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>RMSprop that finds its own step length from how far it has moved, so that η may stay 1. It starts slowly, √ε at a time.</source>
        <translation>RMSprop, das seine Schrittlänge selbst daraus findet, wie weit es gegangen ist, sodass η bei 1 bleiben darf. Es beginnt langsam, mit √ε je Schritt.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU with a soft negative side that ends at −α: its mean is nearer to zero, and no unit dies. It costs an exponential, and far below zero its slope is almost 0.</source>
        <translation>ReLU mit weicher negativer Seite, die bei −α endet: Das Mittel liegt näher bei null, und keine Einheit stirbt. Kostet ein Exponential, und weit unter null ist die Steigung fast 0.</translation>
    </message>
    <message>
        <source>ReLU without its corner: smooth and always positive, as a spread or a rate must be. Not centred on zero, and dearer than ReLU, which mostly learns faster.</source>
        <translation>ReLU ohne Ecke: glatt und immer positiv, wie es eine Streuung oder Rate sein muss. Nicht um null zentriert und teurer als ReLU, das meist schneller lernt.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read colours as grey.</source>
        <translation>Farben als Grau lesen.</translation>
    </message>
    <message>
        <source>Read data again</source>
        <translation>Daten neu lesen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read the table or the images anew.</source>
        <translation>Die Tabelle oder die Bilder neu lesen.</translation>
    </message>
    <message>
        <source>Read with a decimal comma: {columns}.</source>
        <translation>Mit Dezimalkomma gelesen: {columns}.</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
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
        <source>Recover</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Recover unsaved work…</source>
        <translation>Ungesicherte Arbeit zurückholen…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>Bei Stillstand verringern</translation>
    </message>
    <message>
        <source>Regularization</source>
        <translation>Regularisierung</translation>
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
        <source>Remembers where it was going, so that it runs along valleys and smooths the zig-zag across them.</source>
        <translation>Merkt sich die Richtung, sodass es Täler entlangläuft und das Zickzack quer dazu glättet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove a connection</source>
        <translation>Eine Verbindung entfernen</translation>
    </message>
    <message>
        <source>Remove what is selected.</source>
        <translation>Das Ausgewählte entfernen.</translation>
    </message>
    <message>
        <source>Remove {count} connections</source>
        <translation>{count} Verbindungen entfernen</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>{layer} entfernen</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>{what} entfernen</translation>
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
        <translation>Eingaben von {what} umordnen</translation>
    </message>
    <message>
        <source>Replaces the network. It can be undone.</source>
        <translation>Ersetzt das Netz. Lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Umformen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>Root mean squared error</source>
        <translation>Wurzel des mittleren quadratischen Fehlers</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s rule (1958): look at one row after the other, and where an output is wrong move its weights by the row itself. One layer of steps learns by it, without a slope; it ends wherever one line parts the classes, and never where none does, as with XOR. The recipe&apos;s loss and batch are not used.</source>
        <translation>Rosenblatts Regel (1958): Betrachte eine Zeile nach der anderen, und wo eine Ausgabe falsch ist, verschiebe ihre Gewichte um die Zeile selbst. Eine Schicht aus Stufen lernt dadurch, ohne Steigung; sie kommt zur Ruhe, wo eine Gerade die Klassen trennt, und nie, wo keine es tut, wie bei XOR. Verlust und Stapel des Rezepts werden nicht benutzt.</translation>
    </message>
    <message>
        <source>Round clouds on a circle, one to a class. Straight lines are enough, so even one layer learns it.</source>
        <translation>Runde Wolken auf einem Kreis, jede eine Klasse. Gerade Linien genügen, also lernt es schon eine Schicht.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows in one step. Small batches are noisy and often generalise; large ones are smooth and slow to turn.</source>
        <translation>Zeilen in einem Schritt. Kleine Stapel sind verrauscht und verallgemeinern oft; große sind glatt und träge.</translation>
    </message>
    <message>
        <source>Rows, or columns where they are fewer, at right angles and of length 1: turns signals without stretching them, however deep the network is. Dear for very wide layers.</source>
        <translation>Zeilen, oder Spalten, wo es weniger sind, im rechten Winkel und von Länge 1: dreht Signale, ohne sie zu strecken, wie tief das Netz auch ist. Teuer für sehr breite Schichten.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
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
        <source>Safetensors, as PyTorch names them</source>
        <translation>Safetensors mit den Namen von PyTorch</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich groß</translation>
    </message>
    <message>
        <source>Same puts zeros around the image, so that with stride 1 it keeps its size; valid stays within.</source>
        <translation>Gleich groß legt Nullen um das Bild, sodass es bei Schrittweite 1 seine Größe behält; Innen bleibt innerhalb.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as a block</source>
        <translation>Als Block aufbewahren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Darüber speichern</translation>
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
        <source>Save {name} before leaving it?</source>
        <translation>{name} vor dem Verlassen speichern?</translation>
    </message>
    <message>
        <source>Saved {name} without weights. To keep them too, save as {suffix}.</source>
        <translation>{name} ohne Gewichte gespeichert. Um auch sie zu behalten, als {suffix} speichern.</translation>
    </message>
    <message>
        <source>Saved {name} without weights: the network has changed since they were trained.</source>
        <translation>{name} ohne Gewichte gespeichert: Das Netz hat sich geändert, seit sie trainiert wurden.</translation>
    </message>
    <message>
        <source>Saving {name}…</source>
        <translation>{name} wird gespeichert…</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
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
        <source>Search the list of layers.</source>
        <translation>Die Schichtenliste durchsuchen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Select a layer to read about it and its settings.</source>
        <translation>Eine Schicht auswählen, um über sie und ihre Einstellungen zu lesen.</translation>
    </message>
    <message>
        <source>Select a layer to see and change its settings.</source>
        <translation>Eine Schicht auswählen, um ihre Einstellungen zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Select a wire first: click on it.</source>
        <translation>Zuerst eine Leitung auswählen: darauf klicken.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select at least {count} layers to arrange them.</source>
        <translation>Mindestens {count} Schichten auswählen, um sie anzuordnen.</translation>
    </message>
    <message>
        <source>Select every layer and note.</source>
        <translation>Jede Schicht und Notiz auswählen.</translation>
    </message>
    <message>
        <source>Select one layer, group or note to rename it.</source>
        <translation>Eine Schicht, Gruppe oder Notiz auswählen, um sie umzubenennen.</translation>
    </message>
    <message>
        <source>Select the layers that belong together first.</source>
        <translation>Zuerst die Schichten auswählen, die zusammengehören.</translation>
    </message>
    <message>
        <source>Select the layers that make up the block first.</source>
        <translation>Zuerst die Schichten auswählen, die den Block bilden.</translation>
    </message>
    <message>
        <source>Select two layers to connect them, or drag from port to port.</source>
        <translation>Zwei Schichten auswählen, um sie zu verbinden, oder von Anschluss zu Anschluss ziehen.</translation>
    </message>
    <message>
        <source>Selects the layer.</source>
        <translation>Wählt die Schicht aus.</translation>
    </message>
    <message>
        <source>Sets the first steps and keeps the division finite: ε.</source>
        <translation>Bestimmt die ersten Schritte und hält die Division endlich: ε.</translation>
    </message>
    <message>
        <source>Shake it, or hold Ctrl, to take it off its chain</source>
        <translation>Schütteln oder Strg halten, um sie aus der Kette zu nehmen</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Share of rows that never teach and only examine. Each class gives its share.</source>
        <translation>Anteil der Zeilen, die nie lehren und nur prüfen. Jede Klasse gibt ihren Anteil.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Sharp edges: the likeliest answer only</source>
        <translation>Scharfe Kanten: nur die wahrscheinlichste Antwort</translation>
    </message>
    <message>
        <source>Shortens the weights into a unit whenever they grow longer than a limit. It goes well with dropout and high learning rates (Srivastava et al., 2014).</source>
        <translation>Verkürzt die Gewichte in eine Einheit, sobald sie länger als eine Grenze werden. Passt gut zu Dropout und hohen Lernraten (Srivastava et al., 2014).</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show every key and what it does.</source>
        <translation>Jede Taste zeigen und was sie tut.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the canvas in its own size.</source>
        <translation>Die Zeichenfläche in Originalgröße zeigen.</translation>
    </message>
    <message>
        <source>Show the group as one card, or as its layers.</source>
        <translation>Die Gruppe als eine Karte zeigen oder als ihre Schichten.</translation>
    </message>
    <message>
        <source>Show validation rows, as rings</source>
        <translation>Validierungszeilen als Ringe zeigen</translation>
    </message>
    <message>
        <source>Show what is selected</source>
        <translation>Ausgewähltes zeigen</translation>
    </message>
    <message>
        <source>Show which classes are taken for which, instead of a row for each class</source>
        <translation>Zeigen, welche Klassen wofür gehalten werden, statt einer Zeile je Klasse</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>{layer} zeigen</translation>
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
        <source>SiLU without the exponential: cheap, made for small devices. Below −3 it and its slope are 0, so that a unit may die.</source>
        <translation>SiLU ohne das Exponential: billig, für kleine Geräte gemacht. Unter −3 sind Wert und Steigung 0, sodass eine Einheit sterben kann.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Sigmoid drawn with a ruler: cheap, and exactly 0 and 1 beyond ±3. There its slope is 0, so that a unit may get stuck.</source>
        <translation>Sigmoid mit dem Lineal gezeichnet: billig und jenseits von ±3 genau 0 und 1. Dort ist die Steigung 0, sodass eine Einheit stecken bleiben kann.</translation>
    </message>
    <message>
        <source>Silences some inputs at random at every step of training, so that the network leans on no single one.</source>
        <translation>Bringt bei jedem Trainingsschritt zufällig einige Eingaben zum Schweigen, damit sich das Netz auf keine einzelne stützt.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Slope of the negative side.</source>
        <translation>Steigung der negativen Seite.</translation>
    </message>
    <message>
        <source>Small uniform</source>
        <translation>Klein gleichverteilt</translation>
    </message>
    <message>
        <source>Smooth the curves: each point is 0.9 of the average so far and 0.1 of what is new</source>
        <translation>Kurven glätten: Jeder Punkt ist 0,9 vom bisherigen Mittel und 0,1 vom Neuen</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softmax for classes, sigmoid for yes or no, linear for numbers.</source>
        <translation>Softmax für Klassen, Sigmoid für Ja oder Nein, linear für Zahlen.</translation>
    </message>
    <message>
        <source>Softmax over a single output is always 1. Give Output the linear activation.</source>
        <translation>Softmax über eine einzige Ausgabe ist immer 1. Die Ausgabe braucht die lineare Aktivierung.</translation>
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
        <source>Something went wrong inside the program: {why}. Your work is kept; save it.</source>
        <translation>Im Programm ging etwas schief: {why}. Die Arbeit ist erhalten; bitte speichern.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie für Nummern</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Squared error near the target, absolute error beyond δ: settles as the one and forgives outliers as the other. Right for regression with outliers; δ is in units of the standardised targets.</source>
        <translation>Quadratischer Fehler nahe am Ziel, absoluter jenseits von δ: kommt zur Ruhe wie der eine und verzeiht Ausreißer wie der andere. Richtig für Regression mit Ausreißern; δ ist in Einheiten der standardisierten Ziele.</translation>
    </message>
    <message>
        <source>Squared hinge loss</source>
        <translation>Quadratischer Hinge-Verlust</translation>
    </message>
    <message>
        <source>Squeezes z between 0 and 1, to be read as a probability. Its slope is at most ¼, so gradients fade with depth.</source>
        <translation>Drückt z zwischen 0 und 1, als Wahrscheinlichkeit zu lesen. Die Steigung ist höchstens ¼, also schwinden Gradienten mit der Tiefe.</translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1 as tanh does, centred on zero, but nears the ends slowly and needs no exponential. Far from zero its slope fades too.</source>
        <translation>Drückt z zwischen −1 und 1 wie tanh, um null zentriert, nähert sich den Enden aber langsam und braucht kein Exponential. Weit von null schwindet auch seine Steigung.</translation>
    </message>
    <message>
        <source>Squeezes z between −1 and 1, centred on zero. Saturates at both ends, where its slope is almost 0.</source>
        <translation>Drückt z zwischen −1 und 1, um null zentriert. Sättigt an beiden Enden, wo die Steigung fast 0 ist.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise: σ.</source>
        <translation>Standardabweichung des Rauschens: σ.</translation>
    </message>
    <message>
        <source>Standardise</source>
        <translation>Standardisieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
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
        <source>Starts the weights, the shuffling and dropout: the same seed, the same run.</source>
        <translation>Startet Gewichte, Mischen und Dropout: gleicher Startwert, gleicher Lauf.</translation>
    </message>
    <message>
        <source>Starts the weights: the same seed, the same start. 0 follows the recipe&apos;s.</source>
        <translation>Startet die Gewichte: gleicher Startwert, gleicher Anfang. 0 folgt dem des Rezepts.</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Standardabw.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>Stufenweise Abnahme</translation>
    </message>
    <message>
        <source>Step one batch</source>
        <translation>Einen Stapel weiter</translation>
    </message>
    <message>
        <source>Step one epoch</source>
        <translation>Eine Epoche weiter</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises from almost nothing to its full size.</source>
        <translation>Schritte, in denen die Lernrate von fast nichts auf ihre volle Größe steigt.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Halt</translation>
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
        <source>Suggest a network…</source>
        <translation>Netz vorschlagen…</translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation>Die letzte Bearbeitung zurücknehmen.</translation>
    </message>
    <message>
        <source>Take the trained network away.</source>
        <translation>Das trainierte Netz mitnehmen.</translation>
    </message>
    <message>
        <source>Take {what} off its chain</source>
        <translation>{what} aus der Kette nehmen</translation>
    </message>
    <message>
        <source>Takes a share of every weight away at each step, apart from the gradient, so that optimizers with moments do not dilute it (Loshchilov and Hutter, 2019). It adds nothing to the loss.</source>
        <translation>Nimmt bei jedem Schritt einen Anteil jedes Gewichts weg, unabhängig vom Gradienten, damit Optimierer mit Momenten ihn nicht verdünnen (Loshchilov und Hutter, 2019). Trägt nichts zum Verlust bei.</translation>
    </message>
    <message>
        <source>Takes effect at the next reset.</source>
        <translation>Wirkt beim nächsten Neubeginn.</translation>
    </message>
    <message>
        <source>Takes the rows from a table or images of your own.</source>
        <translation>Nimmt die Zeilen aus einer eigenen Tabelle oder eigenen Bildern.</translation>
    </message>
    <message>
        <source>Takes the wire away; the layers stay.</source>
        <translation>Entfernt die Leitung; die Schichten bleiben.</translation>
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
        <source>Tell classes apart by the validation rows; else by those that teach</source>
        <translation>Klassen nach den Validierungszeilen unterscheiden; sonst nach denen, die lehren</translation>
    </message>
    <message>
        <source>That cannot lie between two layers: it has no way in or no way out.</source>
        <translation>Das kann nicht zwischen zwei Schichten liegen: Ihm fehlt der Eingang oder der Ausgang.</translation>
    </message>
    <message>
        <source>That connection would make a loop.</source>
        <translation>Diese Verbindung ergäbe eine Schleife.</translation>
    </message>
    <message>
        <source>The boundary could not be computed: {error}.</source>
        <translation>Die Grenze konnte nicht berechnet werden: {error}.</translation>
    </message>
    <message>
        <source>The clipboard holds no layers. Copy some first, here or in another window.</source>
        <translation>Die Zwischenablage enthält keine Schichten. Zuerst welche kopieren, hier oder in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>The column that tells how much each row counts while training. Empty counts all alike.</source>
        <translation>Die Spalte, die sagt, wie viel jede Zeile beim Training zählt. Leer zählen alle gleich.</translation>
    </message>
    <message>
        <source>The column to predict. Empty means the last one.</source>
        <translation>Die vorherzusagende Spalte. Leer bedeutet die letzte.</translation>
    </message>
    <message>
        <source>The curves of the training are not whole, and are left out.</source>
        <translation>Die Kurven des Trainings sind unvollständig und bleiben weg.</translation>
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
        <source>The data does not fit into memory. Choose a smaller file.</source>
        <translation>Die Daten passen nicht in den Speicher. Bitte eine kleinere Datei wählen.</translation>
    </message>
    <message>
        <source>The data has another number of rows than when the network was trained.</source>
        <translation>Die Daten haben eine andere Zahl von Zeilen als beim Training des Netzes.</translation>
    </message>
    <message>
        <source>The data has no y. Give x and y, or the name of a data set or a file.</source>
        <translation>Den Daten fehlt y. Bitte x und y angeben oder den Namen eines Datensatzes oder einer Datei.</translation>
    </message>
    <message>
        <source>The data holds classes, and the loss or the output is meant for something else.</source>
        <translation>Die Daten enthalten Klassen, und der Verlust oder die Ausgabe ist für anderes gedacht.</translation>
    </message>
    <message>
        <source>The data holds numbers, and the loss or the output is meant for something else.</source>
        <translation>Die Daten enthalten Zahlen, und der Verlust oder die Ausgabe ist für anderes gedacht.</translation>
    </message>
    <message>
        <source>The data is still being read. Try again in a moment.</source>
        <translation>Die Daten werden noch gelesen. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The data will appear here, and what the network makes of it, once the data has been read.</source>
        <translation>Die Daten und was das Netz aus ihnen macht, erscheinen hier, sobald sie gelesen sind.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard. Paste them into a report; nothing has been sent.</source>
        <translation>Die Diagnose liegt in der Zwischenablage. Sie lässt sich in einen Bericht einfügen; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The engine could not be made ready: {error}. Press Train to try again.</source>
        <translation>Das Training konnte nicht vorbereitet werden: {error}. Trainieren versucht es erneut.</translation>
    </message>
    <message>
        <source>The error from which on the loss grows straight: δ.</source>
        <translation>Der Fehler, von dem an der Verlust gerade wächst: δ.</translation>
    </message>
    <message>
        <source>The file of images, such as train-images-idx3-ubyte.</source>
        <translation>Die Bilddatei, etwa train-images-idx3-ubyte.</translation>
    </message>
    <message>
        <source>The file of labels. Empty means the one beside it, with labels for images in its name.</source>
        <translation>Die Datei der Beschriftungen. Leer bedeutet die daneben, mit labels statt images im Namen.</translation>
    </message>
    <message>
        <source>The file was read as {encoding}.</source>
        <translation>Die Datei wurde als {encoding} gelesen.</translation>
    </message>
    <message>
        <source>The file, as numpy.savez writes it.</source>
        <translation>Die Datei, wie numpy.savez sie schreibt.</translation>
    </message>
    <message>
        <source>The file. Commas, semicolons or tabs; decimal points or commas.</source>
        <translation>Die Datei. Kommas, Strichpunkte oder Tabulatoren; Dezimalpunkte oder -kommas.</translation>
    </message>
    <message>
        <source>The first line holds nothing but numbers and is read as a row: columns are called by their places.</source>
        <translation>Die erste Zeile enthält nur Zahlen und gilt als Datenzeile: Die Spalten heißen nach ihrer Stelle.</translation>
    </message>
    <message>
        <source>The folder, with a folder of images for each class in it.</source>
        <translation>Der Ordner, mit einem Ordner voller Bilder für jede Klasse darin.</translation>
    </message>
    <message>
        <source>The function each input goes through.</source>
        <translation>Die Funktion, durch die jede Eingabe geht.</translation>
    </message>
    <message>
        <source>The function each output goes through.</source>
        <translation>Die Funktion, durch die jede Ausgabe geht.</translation>
    </message>
    <message>
        <source>The gradients of each layer&apos;s weights, and of its biases, are shortened by themselves. Keras&apos;s clipnorm.</source>
        <translation>Die Gradienten der Gewichte jeder Schicht und die ihrer Schwellen werden je für sich verkürzt. Keras&apos; clipnorm.</translation>
    </message>
    <message>
        <source>The header of {name} cannot be read. Check that the file is a CSV.</source>
        <translation>Die Kopfzeile von {name} lässt sich nicht lesen. Bitte prüfen, ob die Datei eine CSV-Datei ist.</translation>
    </message>
    <message>
        <source>The header was found below line {line}; what is above it is left out.</source>
        <translation>Die Kopfzeile steht unterhalb von Zeile {line}; was darüber steht, bleibt weg.</translation>
    </message>
    <message>
        <source>The id of a layer must be a whole number from 1, not {id!r:.40}.</source>
        <translation>Die Nummer einer Schicht muss eine ganze Zahl ab 1 sein, nicht {id!r:.40}.</translation>
    </message>
    <message>
        <source>The keyboard goes to the next panel, the toolbar or the canvas.</source>
        <translation>Die Tastatur geht zum nächsten Bereich, zur Werkzeugleiste oder zur Zeichenfläche.</translation>
    </message>
    <message>
        <source>The labels of {file} were looked for in {name}, which is not beside it. Choose their file.</source>
        <translation>Die Beschriftungen zu {file} wurden in {name} gesucht; daneben liegt keine solche Datei. Bitte die Datei der Beschriftungen wählen.</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>Die Sprache des Fensters.</translation>
    </message>
    <message>
        <source>The largest that a number may be: c.</source>
        <translation>Die größte Zahl, die vorkommen darf: c.</translation>
    </message>
    <message>
        <source>The layers of a group</source>
        <translation>Das Feld layers einer Gruppe</translation>
    </message>
    <message>
        <source>The layers of a group must be ids of layers there are, not {id!r:.40}.</source>
        <translation>Die Schichten einer Gruppe müssen Nummern vorhandener Schichten sein, nicht {id!r:.40}.</translation>
    </message>
    <message>
        <source>The learning rate falls by a factor every so many epochs. PyTorch&apos;s StepLR.</source>
        <translation>Die Lernrate fällt alle so viele Epochen um einen Faktor. PyTorchs StepLR.</translation>
    </message>
    <message>
        <source>The learning rate falls by the same factor after every epoch. PyTorch&apos;s ExponentialLR.</source>
        <translation>Die Lernrate fällt nach jeder Epoche um denselben Faktor. PyTorchs ExponentialLR.</translation>
    </message>
    <message>
        <source>The learning rate falls when the loss has stopped falling. PyTorch&apos;s ReduceLROnPlateau, with an absolute threshold. Without validation rows the training loss is watched.</source>
        <translation>Die Lernrate fällt, wenn der Verlust nicht mehr fällt. PyTorchs ReduceLROnPlateau, mit absoluter Schwelle. Ohne Validierungszeilen wird der Trainingsverlust beobachtet.</translation>
    </message>
    <message>
        <source>The learning rate rises to its full size and then sinks to almost nothing by the last step: fast, and forgiving of a high rate (Smith and Topin, 2018). PyTorch&apos;s OneCycleLR with cosines.</source>
        <translation>Die Lernrate steigt auf ihre volle Größe und sinkt dann bis zum letzten Schritt auf fast nichts: schnell, und nachsichtig mit hohen Raten (Smith und Topin, 2018). PyTorchs OneCycleLR mit Kosinus.</translation>
    </message>
    <message>
        <source>The learning rate sinks along half a cosine, then starts again, so that training settles more than once (Loshchilov and Hutter, 2017, equation 5). PyTorch&apos;s CosineAnnealingWarmRestarts, followed within the epoch.</source>
        <translation>Die Lernrate sinkt entlang eines halben Kosinus und beginnt dann neu, sodass das Training mehr als einmal zur Ruhe kommt (Loshchilov und Hutter, 2017, Gleichung 5). PyTorchs CosineAnnealingWarmRestarts, innerhalb der Epoche verfolgt.</translation>
    </message>
    <message>
        <source>The learning rate stays what it is.</source>
        <translation>Die Lernrate bleibt, was sie ist.</translation>
    </message>
    <message>
        <source>The least change that counts as an improvement.</source>
        <translation>Die kleinste Änderung, die als Verbesserung zählt.</translation>
    </message>
    <message>
        <source>The least change that counts as one.</source>
        <translation>Die kleinste Änderung, die als eine zählt.</translation>
    </message>
    <message>
        <source>The length of each layer&apos;s gradient will appear here once you press Train.</source>
        <translation>Die Länge des Gradienten jeder Schicht erscheint hier, sobald trainiert wird.</translation>
    </message>
    <message>
        <source>The mean of each channel: one number a feature, whatever the size of the image.</source>
        <translation>Das Mittel jedes Kanals: eine Zahl je Merkmal, wie groß das Bild auch ist.</translation>
    </message>
    <message>
        <source>The mean of every window: smaller and smoother.</source>
        <translation>Das Mittel jedes Fensters: kleiner und glatter.</translation>
    </message>
    <message>
        <source>The mean of the absolute errors. Right for regression with outliers, which count no more than they are off; its slope does not fade near the target, so that it needs a small learning rate to settle.</source>
        <translation>Das Mittel der absoluten Fehler. Richtig für Regression mit Ausreißern, die nicht mehr zählen, als sie abweichen; die Steigung schwindet nahe am Ziel nicht, sodass es eine kleine Lernrate braucht, um zur Ruhe zu kommen.</translation>
    </message>
    <message>
        <source>The mean of the squared errors. Right for regression; a few outliers outweigh everything else.</source>
        <translation>Das Mittel der quadratischen Fehler. Richtig für Regression; wenige Ausreißer überwiegen alles andere.</translation>
    </message>
    <message>
        <source>The model knows no class {name!r}. It knows {classes}.</source>
        <translation>Das Modell kennt keine Klasse {name!r}. Es kennt {classes}.</translation>
    </message>
    <message>
        <source>The model reads rows of {shape} numbers, and these have {other}.</source>
        <translation>Das Modell liest Zeilen aus {shape} Zahlen, und diese haben {other}.</translation>
    </message>
    <message>
        <source>The model tells classes, and the targets of this data are numbers.</source>
        <translation>Das Modell bestimmt Klassen, und die Ziele dieser Daten sind Zahlen.</translation>
    </message>
    <message>
        <source>The model tells numbers, and the targets of this data are classes.</source>
        <translation>Das Modell bestimmt Zahlen, und die Ziele dieser Daten sind Klassen.</translation>
    </message>
    <message>
        <source>The model tells {count} numbers a row, and this data has {other}.</source>
        <translation>Das Modell bestimmt je Zeile {count} Zahlen, und diese Daten haben {other}.</translation>
    </message>
    <message>
        <source>The network does not fit into memory. Make its layers or the batch smaller.</source>
        <translation>Das Netz passt nicht in den Speicher. Seine Schichten oder den Stapel verkleinern.</translation>
    </message>
    <message>
        <source>The network has changed since. Look at its problems again.</source>
        <translation>Das Netz hat sich inzwischen geändert. Die Probleme noch einmal ansehen.</translation>
    </message>
    <message>
        <source>The network has no Input layer for the data to come in. Add one from the list of layers.</source>
        <translation>Das Netz hat keine Eingabe, durch die die Daten hereinkommen. Eine aus der Liste der Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>The network has no Output layer for the answer to come out. Add one from the list of layers.</source>
        <translation>Das Netz hat keine Ausgabe, durch die die Antwort herauskommt. Eine aus der Liste der Schichten hinzufügen.</translation>
    </message>
    <message>
        <source>The network has other weights than those that were trained.</source>
        <translation>Das Netz hat andere Gewichte als die, die trainiert wurden.</translation>
    </message>
    <message>
        <source>The network or its data has changed since training began. Train begins anew; Undo lets it go on.</source>
        <translation>Das Netz oder seine Daten haben sich seit Beginn des Trainings geändert. Trainieren beginnt von vorn; nach Rückgängig geht es weiter.</translation>
    </message>
    <message>
        <source>The network. Arrow keys go from layer to layer, Ctrl and arrow keys move them, letters add a layer behind the selected one, F2 renames it, plus and minus change its size, Delete removes it. Shift and Tab leave the canvas.</source>
        <translation>Das Netz. Pfeiltasten gehen von Schicht zu Schicht, Strg und Pfeiltasten verschieben sie, Buchstaben fügen hinter der ausgewählten eine Schicht ein, F2 benennt sie um, Plus und Minus ändern ihre Größe, Entf entfernt sie. Umschalt und Tabulator verlassen die Zeichenfläche.</translation>
    </message>
    <message>
        <source>The number: c.</source>
        <translation>Die Zahl: c.</translation>
    </message>
    <message>
        <source>The perceptron rule learns from yes or no. Give Output the step activation.</source>
        <translation>Die Perzeptronregel lernt aus Ja oder Nein. Der Ausgabe die Aktivierung Schritt (eine Stufe) geben.</translation>
    </message>
    <message>
        <source>The perceptron rule needs classes, and this data has numbers. Choose another optimizer in Recipe.</source>
        <translation>Die Perzeptronregel braucht Klassen, und diese Daten haben Zahlen. Im Rezept einen anderen Optimierer wählen.</translation>
    </message>
    <message>
        <source>The perceptron rule trains one layer alone, and {layer} is another beside Output. Remove it, or choose another optimizer in Recipe.</source>
        <translation>Die Perzeptronregel trainiert eine einzige Schicht, und {layer} ist eine weitere neben der Ausgabe. Sie entfernen oder im Rezept einen anderen Optimierer wählen.</translation>
    </message>
    <message>
        <source>The product of its inputs, unit by unit: one branch can open and close what comes through the other.</source>
        <translation>Das Produkt seiner Eingaben, Einheit für Einheit: Ein Zweig kann öffnen und schließen, was durch den anderen kommt.</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>The project was opened without its weights. {reason}</source>
        <translation>Das Projekt wurde ohne seine Gewichte geöffnet. {reason}</translation>
    </message>
    <message>
        <source>The releases answered something that is no version. Try again later.</source>
        <translation>Die Antwort war keine Version. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The releases could not be asked: {why}. Try again later.</source>
        <translation>Es konnte nicht gefragt werden: {why}. Bitte später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The second layer of {units} folds what the first has bent: spirals and rings need that.</source>
        <translation>Die zweite Schicht aus {units} faltet, was die erste gebogen hat: Spiralen und Ringe brauchen das.</translation>
    </message>
    <message>
        <source>The share of inputs that is dropped: p. 0.05 to 0.1 is usual.</source>
        <translation>Der Anteil der Eingaben, der wegfällt: p. 0,05 bis 0,1 ist üblich.</translation>
    </message>
    <message>
        <source>The share of inputs that is silenced: p. 0.1 to 0.5 is usual.</source>
        <translation>Der Anteil der Eingaben, der schweigt: p. 0,1 bis 0,5 ist üblich.</translation>
    </message>
    <message>
        <source>The share of the rate below which it does not fall.</source>
        <translation>Der Anteil der Rate, unter den sie nicht fällt.</translation>
    </message>
    <message>
        <source>The share of the rate that is left at the end: r.</source>
        <translation>Der Anteil der Rate, der am Ende übrig ist: r.</translation>
    </message>
    <message>
        <source>The share of the run in which it rises.</source>
        <translation>Der Anteil des Laufs, in dem sie steigt.</translation>
    </message>
    <message>
        <source>The sum of its inputs. With a branch that skips some layers, a residual network (He et al., 2016).</source>
        <translation>Die Summe seiner Eingaben. Mit einem Zweig, der Schichten überspringt, ein Residualnetz (He et al., 2016).</translation>
    </message>
    <message>
        <source>The target “{column}” has more than {most} different texts, too many for classes. Choose another column; for a regression its values have to be numbers.</source>
        <translation>Das Ziel „{column}“ hat mehr als {most} verschiedene Texte, zu viele für Klassen. Bitte eine andere Spalte wählen; für eine Regression müssen die Werte Zahlen sein.</translation>
    </message>
    <message>
        <source>The target “{column}” is empty in every row. Choose another column.</source>
        <translation>Das Ziel „{column}“ ist in jeder Zeile leer. Bitte eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>The target “{column}” is the same in every row. Choose another column.</source>
        <translation>Das Ziel „{column}“ ist in jeder Zeile gleich. Bitte eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>The targets need {needed} output units, and the network has {units}. Change its last layer.</source>
        <translation>Die Ziele brauchen {needed} Ausgabeeinheiten, und das Netz hat {units}. Seine letzte Schicht ändern.</translation>
    </message>
    <message>
        <source>The text of a note</source>
        <translation>Der Text einer Notiz</translation>
    </message>
    <message>
        <source>The title of a group</source>
        <translation>Der Titel einer Gruppe</translation>
    </message>
    <message>
        <source>The training and validation loss will appear here once you press Train.</source>
        <translation>Trainings- und Validierungsverlust erscheinen hier, sobald trainiert wird.</translation>
    </message>
    <message>
        <source>The training loss ended at {loss}, far above what guessing gives. Lower the learning rate, or check that the inputs are scaled; then press Reset and train again.</source>
        <translation>Der Trainingsverlust endete bei {loss}, weit über dem, was Raten ergibt. Die Lernrate verkleinern oder prüfen, ob die Eingaben skaliert sind; dann von vorn beginnen.</translation>
    </message>
    <message>
        <source>The weights have no array called {name}.</source>
        <translation>In den Gewichten fehlt das Array {name}.</translation>
    </message>
    <message>
        <source>The weights may grow as they like.</source>
        <translation>Die Gewichte dürfen wachsen, wie sie wollen.</translation>
    </message>
    <message>
        <source>The whole network in a corner, where not all of it is in sight.</source>
        <translation>Das ganze Netz in einer Ecke, wo nicht alles zu sehen ist.</translation>
    </message>
    <message>
        <source>The width is a whole number from {low} to {high}.</source>
        <translation>Die Breite ist eine ganze Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>The width of a note must be {low:g} to {high:g}, not {width!r:.40}.</source>
        <translation>Die Breite einer Notiz muss zwischen {low:g} und {high:g} liegen; angegeben ist {width!r:.40}.</translation>
    </message>
    <message>
        <source>The width of the bell curve: σ.</source>
        <translation>Die Breite der Glockenkurve: σ.</translation>
    </message>
    <message>
        <source>The {what} must be a name or an object with a kind, not {value}.</source>
        <translation>Als {what} ist ein Name oder ein Objekt mit „kind“ nötig, nicht {value}.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>There are no weights yet. Train the network first, then export it.</source>
        <translation>Es gibt noch keine Gewichte. Zuerst das Netz trainieren, dann exportieren.</translation>
    </message>
    <message>
        <source>There is no file {name}, and no data set of that name. There are {known}.</source>
        <translation>Es gibt keine Datei {name} und keinen Datensatz dieses Namens. Vorhanden sind {known}.</translation>
    </message>
    <message>
        <source>There is no file {path}. If it was moved, choose it again.</source>
        <translation>Es gibt keine Datei {path}. Wurde sie verschoben, bitte neu wählen.</translation>
    </message>
    <message>
        <source>There is no folder {path}. If it was moved, choose it again.</source>
        <translation>Es gibt keinen Ordner {path}. Wurde er verschoben, bitte neu wählen.</translation>
    </message>
    <message>
        <source>There is no {what} called {kind}. Did you mean {close}?</source>
        <translation>Als {what} ist {kind} nicht bekannt. War {close} gemeint?</translation>
    </message>
    <message>
        <source>There is no {what} called {kind}. There are {known}.</source>
        <translation>Als {what} ist {kind} nicht bekannt. Bekannt sind {known}.</translation>
    </message>
    <message>
        <source>There is nothing to draw yet. Put a layer on the canvas first.</source>
        <translation>Es gibt noch nichts zu zeichnen. Zuerst eine Schicht auf die Zeichenfläche setzen.</translation>
    </message>
    <message>
        <source>This is the version before the last save. To keep it, save it under a name.</source>
        <translation>Dies ist die Fassung vor dem letzten Speichern. Um sie zu behalten, unter einem Namen speichern.</translation>
    </message>
    <message>
        <source>This project wants to read {file}, outside its folder. Allow it?</source>
        <translation>Dieses Projekt will {file} außerhalb seines Ordners lesen. Erlauben?</translation>
    </message>
    <message>
        <source>Three species told apart by four measurements of their flowers.</source>
        <translation>Drei Arten, unterschieden durch vier Maße ihrer Blüten.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Top-3 accuracy</source>
        <translation>Top-3-Genauigkeit</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train or pause</source>
        <translation>Trainieren oder anhalten</translation>
    </message>
    <message>
        <source>Train the network, or go on.</source>
        <translation>Das Netz trainieren oder fortfahren.</translation>
    </message>
    <message>
        <source>Training could not begin: {error}. Press Reset to begin anew.</source>
        <translation>Das Training konnte nicht beginnen: {error}. „Von vorn“ beginnt neu.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Training needs {size:,.1f} GB of memory, and {free:,.1f} GB are free. {layer} is the largest layer: give it fewer units, or make the batch smaller.</source>
        <translation>Das Training braucht {size:,.1f} GB Speicher, und {free:,.1f} GB sind frei. {layer} ist die größte Schicht: ihr weniger Einheiten geben oder den Stapel verkleinern.</translation>
    </message>
    <message>
        <source>Training score</source>
        <translation>Trainingswertung</translation>
    </message>
    <message>
        <source>Training stopped at step {step:,}: the numbers grew without bound, first in {where}. The last good weights are kept. Lower the learning rate, or check that the inputs are scaled.</source>
        <translation>Das Training brach bei Schritt {step:,} ab: Die Zahlen wuchsen über alle Grenzen, zuerst in {where}. Die letzten guten Gewichte sind erhalten. Die Lernrate verringern oder prüfen, ob die Eingaben skaliert sind.</translation>
    </message>
    <message>
        <source>Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:,} epochs. Epoch {best:,} was the best.</source>
        <translation>Das Training endete früh, nach Epoche {epoch:,}: Seit {waited:,} Epochen keine Verbesserung ({monitor}). Epoche {best:,} war die beste.</translation>
    </message>
    <message>
        <source>Training stopped early after epoch {epoch:,}: the {monitor} had not improved for {waited:,} epochs. Epoch {best:,} was the best. Its weights are back.</source>
        <translation>Das Training endete früh, nach Epoche {epoch:,}: Seit {waited:,} Epochen keine Verbesserung ({monitor}). Epoche {best:,} war die beste. Ihre Gewichte sind wieder da.</translation>
    </message>
    <message>
        <source>Training stopped: {why}. What was learned until then is kept. Press Reset to begin anew.</source>
        <translation>Das Training brach ab: {why}. Was bis dahin gelernt wurde, ist erhalten. „Von vorn“ beginnt neu.</translation>
    </message>
    <message>
        <source>True where at least one input is. One unit learns it.</source>
        <translation>Wahr, wo mindestens eine Eingabe es ist. Eine Einheit lernt es.</translation>
    </message>
    <message>
        <source>True where both inputs are. One unit learns it: the smallest network there is.</source>
        <translation>Wahr, wo beide Eingaben es sind. Eine Einheit lernt es: das kleinste Netz, das es gibt.</translation>
    </message>
    <message>
        <source>Truncated central directory</source>
        <translation>Das Inhaltsverzeichnis bricht ab</translation>
    </message>
    <message>
        <source>Truncated file header</source>
        <translation>Der Kopf eines Teils bricht ab</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>Turns the units of a layer into probabilities that add up to 1. Right for one of several classes.</source>
        <translation>Macht aus den Einheiten einer Schicht Wahrscheinlichkeiten, die zusammen 1 ergeben. Richtig für eine von mehreren Klassen.</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the classic that needs depth.</source>
        <translation>Zwei ineinander gewundene Arme: der Klassiker, der Tiefe braucht.</translation>
    </message>
    <message>
        <source>Two classes that no straight line separates. Four hidden units are enough.</source>
        <translation>Zwei Klassen, die keine gerade Linie trennt. Vier verdeckte Einheiten genügen.</translation>
    </message>
    <message>
        <source>Two half circles, each reaching into the other. A few hidden units bend a line between them.</source>
        <translation>Zwei Halbkreise, die ineinandergreifen. Wenige verdeckte Einheiten biegen eine Linie dazwischen.</translation>
    </message>
    <message>
        <source>Two hidden layers</source>
        <translation>Zwei verdeckte Schichten</translation>
    </message>
    <message>
        <source>Two layers have the id {id}. Give one of them another.</source>
        <translation>Zwei Schichten haben die Nummer {id}. Eine davon braucht eine andere.</translation>
    </message>
    <message>
        <source>Type on the canvas, or press Space or Tab</source>
        <translation>Auf der Zeichenfläche tippen oder Leertaste oder Tabulator drücken</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for recovery. {reason}</source>
        <translation>Ungesicherte Arbeit kann nicht zum Zurückholen aufbewahrt werden. {reason}</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept in {folder}: {why}.</source>
        <translation>Ungesicherte Arbeit lässt sich in {folder} nicht aufbewahren: {why}.</translation>
    </message>
    <message>
        <source>Unterminated string starting at</source>
        <translation>Ein Text endet nicht</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the approximation by tanh, as GPT-2 does: at most 0.0005 off.</source>
        <translation>Die Näherung durch tanh verwenden, wie GPT-2: höchstens 0,0005 daneben.</translation>
    </message>
    <message>
        <source>Use the network “{title}”</source>
        <translation>Netz „{title}“ verwenden</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Innen</translation>
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
        <translation>Validierungswertung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Wartet…</translation>
    </message>
    <message>
        <source>Walks straight down the gradient, η times its length.</source>
        <translation>Geht geradewegs den Gradienten hinab, η mal seine Länge.</translation>
    </message>
    <message>
        <source>Warm up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>What happens to gradients that are too long.</source>
        <translation>Was mit zu langen Gradienten geschieht.</translation>
    </message>
    <message>
        <source>What is minimised, how, for how long, and from which random numbers.</source>
        <translation>Was verringert wird, wie, wie lange und aus welchen Zufallszahlen.</translation>
    </message>
    <message>
        <source>What is minimised: how far the outputs are from the targets.</source>
        <translation>Was verringert wird: wie weit die Ausgaben von den Zielen entfernt sind.</translation>
    </message>
    <message>
        <source>What is watched.</source>
        <translation>Was beobachtet wird.</translation>
    </message>
    <message>
        <source>What keeps the weights small.</source>
        <translation>Was die Gewichte klein hält.</translation>
    </message>
    <message>
        <source>What the rate is multiplied with after an epoch: γ.</source>
        <translation>Womit die Rate nach einer Epoche malgenommen wird: γ.</translation>
    </message>
    <message>
        <source>What the rate is multiplied with: γ.</source>
        <translation>Womit die Rate malgenommen wird: γ.</translation>
    </message>
    <message>
        <source>What the step is multiplied with: η.</source>
        <translation>Womit der Schritt malgenommen wird: η.</translation>
    </message>
    <message>
        <source>What was changed or learned since it was last saved is lost otherwise.</source>
        <translation>Was seit dem letzten Speichern geändert oder gelernt wurde, ginge sonst verloren.</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Das Kopierte</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Das Fallengelassene</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>What was kept of the training holds numbers that are not finite.</source>
        <translation>Das aufbewahrte Training enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>What was kept of the training lacks {name}.</source>
        <translation>Im aufbewahrten Training fehlt {name}.</translation>
    </message>
    <message>
        <source>What was kept of the training tells of a step that no training on this data made.</source>
        <translation>Das aufbewahrte Training steht bei einem Schritt, den kein Training mit diesen Daten getan hat.</translation>
    </message>
    <message>
        <source>What you call it. Exported weights carry this name.</source>
        <translation>Wie sie heißen soll. Exportierte Gewichte tragen diesen Namen.</translation>
    </message>
    <message>
        <source>Where rows come from, which of them are kept back to examine the network, how features are scaled.</source>
        <translation>Woher Zeilen kommen, welche zurückgehalten werden, um das Netz zu prüfen, wie Merkmale skaliert werden.</translation>
    </message>
    <message>
        <source>Where rows come from.</source>
        <translation>Woher Zeilen kommen.</translation>
    </message>
    <message>
        <source>Where the rows of the data come in. It has as many outputs as the data has features.</source>
        <translation>Wo die Zeilen der Daten hereinkommen. Sie hat so viele Ausgaben, wie die Daten Merkmale haben.</translation>
    </message>
    <message>
        <source>Where the slopes of the negative side start: α.</source>
        <translation>Wo die Steigungen der negativen Seite beginnen: α.</translation>
    </message>
    <message>
        <source>Where the weights start.</source>
        <translation>Wo die Gewichte beginnen.</translation>
    </message>
    <message>
        <source>Whether a group is collapsed must be true or false, not {value!r:.40}.</source>
        <translation>Ob eine Gruppe eingeklappt ist, muss wahr oder falsch sein (true oder false), nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>Whether training ends before that.</source>
        <translation>Ob das Training vorher endet.</translation>
    </message>
    <message>
        <source>Which curve</source>
        <translation>Welche Kurve</translation>
    </message>
    <message>
        <source>Which curve: the loss, or one of the metrics</source>
        <translation>Welche Kurve: der Verlust oder eine der Kennzahlen</translation>
    </message>
    <message>
        <source>Which of the many equally good draws and splits: the same seed, the same rows.</source>
        <translation>Welche von vielen gleich guten Ziehungen und Aufteilungen: gleicher Startwert, gleiche Zeilen.</translation>
    </message>
    <message>
        <source>Which version this is, and what it is built on.</source>
        <translation>Welche Version dies ist und worauf es aufbaut.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Windows-1252, the Western European encoding</source>
        <translation>Windows-1252, die westeuropäische Kodierung,</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Write something on the canvas, in Markdown.</source>
        <translation>Etwas auf die Zeichenfläche schreiben, in Markdown.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Yes or no and nothing between: Rosenblatt&apos;s perceptron. Its slope is 0 everywhere, so that no gradient passes through it; the perceptron rule can train it, gradient descent cannot.</source>
        <translation>Ja oder Nein und nichts dazwischen: Rosenblatts Perzeptron. Die Steigung ist überall 0, sodass kein Gradient hindurchgeht; die Perzeptronregel kann es trainieren, Gradientenabstieg nicht.</translation>
    </message>
    <message>
        <source>You have the newest version, {own}.</source>
        <translation>Die neueste Version ist installiert: {own}.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Nullen</translation>
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
        <source>a block</source>
        <translation>einen Block</translation>
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
        <source>a project</source>
        <translation>ein Projekt</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>all epochs</source>
        <translation>alle Epochen</translation>
    </message>
    <message>
        <source>batch figures while training</source>
        <translation>beim Training Zahlen des Stapels</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>brings branches together and has one input. Connect another layer to it, or remove it.</source>
        <translation>führt Zweige zusammen und hat nur eine Eingabe. Eine weitere Schicht damit verbinden oder sie entfernen.</translation>
    </message>
    <message>
        <source>change how many units the selected layers have.</source>
        <translation>ändert, wie viele Einheiten die ausgewählten Schichten haben.</translation>
    </message>
    <message>
        <source>changes it step by step. So do the arrow keys and the wheel.</source>
        <translation>ändert sie Schritt für Schritt. Pfeiltasten und Mausrad tun dasselbe.</translation>
    </message>
    <message>
        <source>compiling the engine, once</source>
        <translation>Training wird einmalig übersetzt</translation>
    </message>
    <message>
        <source>confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>verbinden</translation>
    </message>
    <message>
        <source>connects two layers, in either direction; to empty ground, offers what fits.</source>
        <translation>verbindet zwei Schichten, in beide Richtungen; auf leerem Grund erscheint, was passt.</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>data not usable</source>
        <translation>Daten nicht verwendbar</translation>
    </message>
    <message>
        <source>each row by itself</source>
        <translation>jede Zeile für sich</translation>
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
        <source>engine ready</source>
        <translation>bereit zum Trainieren</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch {number}</source>
        <translation>Epoche {number}</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>feature across</source>
        <translation>Merkmal nach rechts</translation>
    </message>
    <message>
        <source>feature upwards</source>
        <translation>Merkmal nach oben</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>feeds {layer}</source>
        <translation>speist {layer}</translation>
    </message>
    <message>
        <source>from the data</source>
        <translation>aus den Daten</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>go from layer to layer; with Shift they select more, with Ctrl they move what is selected.</source>
        <translation>gehen von Schicht zu Schicht; mit Umschalt wählen sie mehr aus, mit Strg verschieben sie das Ausgewählte.</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientenlänge</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>incomplete or truncated stream</source>
        <translation>Daten brechen ab</translation>
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
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>it goes on after its end</source>
        <translation>es geht nach seinem Ende weiter</translation>
    </message>
    <message>
        <source>it has two values for {name!r:.60}</source>
        <translation>Für {name!r:.60} stehen zwei Werte darin</translation>
    </message>
    <message>
        <source>it holds {size:,} bytes of numbers and says {end:,}</source>
        <translation>Enthalten sind {size:,} Bytes an Zahlen, angegeben sind {end:,}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>Sie ist leer</translation>
    </message>
    <message>
        <source>it is packed, which arrays so large never are</source>
        <translation>Der Teil ist gepackt, was so große Arrays nie sind</translation>
    </message>
    <message>
        <source>it is the same in every row</source>
        <translation>Sie ist in jeder Zeile gleich</translation>
    </message>
    <message>
        <source>its arrays overlap or leave holes</source>
        <translation>Die Arrays überlappen sich oder lassen Lücken</translation>
    </message>
    <message>
        <source>its header is longer than itself</source>
        <translation>Der Kopf ist länger als das Ganze</translation>
    </message>
    <message>
        <source>its header is no list of arrays</source>
        <translation>Der Kopf ist keine Liste von Arrays</translation>
    </message>
    <message>
        <source>its texts are no texts</source>
        <translation>Die Texte sind keine Texte</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>leads it to another layer, or takes it away.</source>
        <translation>führt sie zu einer anderen Schicht oder nimmt sie weg.</translation>
    </message>
    <message>
        <source>learns from it.</source>
        <translation>lernt daraus.</translation>
    </message>
    <message>
        <source>looks through a window of {rows} × {columns}, and its input is {height} × {width}. Make the window smaller, or pool less before it.</source>
        <translation>blickt durch ein Fenster von {rows} × {columns}, und die Eingabe hat {height} × {width}. Das Fenster verkleinern oder davor weniger zusammenfassen.</translation>
    </message>
    <message>
        <source>makes {shape} = {count} numbers, and gets {came}. Change its sizes.</source>
        <translation>macht {shape} = {count} Zahlen und bekommt {came}. Die Größen ändern.</translation>
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
        <source>mean {mean}, spread {spread}</source>
        <translation>Mittel {mean}, Streuung {spread}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>momentum {value}</source>
        <translation>Schwung {value}</translation>
    </message>
    <message>
        <source>moves closer, or further away; with Shift it moves sideways.</source>
        <translation>geht näher heran oder weiter weg; mit Umschalt seitwärts.</translation>
    </message>
    <message>
        <source>moves the view.</source>
        <translation>verschiebt den Ausschnitt.</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>Multiplikationen</translation>
    </message>
    <message>
        <source>needs inputs of one shape, and has {shape} and {other_shape}. Change the units of one branch.</source>
        <translation>braucht Eingaben gleicher Form und hat {shape} und {other_shape}. Die Einheiten eines Zweigs ändern.</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>keine Probleme</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>normalization</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing is changed</source>
        <translation>nichts ändert sich</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>numbers for each row</source>
        <translation>Zahlen je Zeile</translation>
    </message>
    <message>
        <source>off when predicting</source>
        <translation>aus beim Vorhersagen</translation>
    </message>
    <message>
        <source>offers layers for that place; on a wire, for between two.</source>
        <translation>bietet Schichten für diese Stelle an; auf einer Leitung solche für dazwischen.</translation>
    </message>
    <message>
        <source>offers the layers that fit behind the selected ones.</source>
        <translation>bietet die Schichten an, die hinter die ausgewählten passen.</translation>
    </message>
    <message>
        <source>one a channel</source>
        <translation>eines je Kanal</translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation>eine Epoche</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>output mean</source>
        <translation>Mittel der Ausgabe</translation>
    </message>
    <message>
        <source>output shape</source>
        <translation>Form der Ausgabe</translation>
    </message>
    <message>
        <source>output spread</source>
        <translation>Streuung der Ausgabe</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Bildpunkte</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>preparing the engine</source>
        <translation>Training wird vorbereitet</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>puts it behind the selected ones.</source>
        <translation>setzt sie hinter die ausgewählten.</translation>
    </message>
    <message>
        <source>puts it where you drop it; on a wire, between two layers.</source>
        <translation>setzt sie dorthin, wo sie losgelassen wird; auf einer Leitung zwischen zwei Schichten.</translation>
    </message>
    <message>
        <source>puts out {shape}</source>
        <translation>gibt {shape} aus</translation>
    </message>
    <message>
        <source>puts rows beside rows, and images beside images of one size, and has {shape} and {other_shape}. Put Flatten behind an image, or bring both to one size.</source>
        <translation>stellt Zeilen neben Zeilen und Bilder neben Bilder gleicher Größe, und bekommt {shape} und {other_shape}. Abflachen hinter ein Bild setzen oder beide auf eine Größe bringen.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>range {range}</source>
        <translation>Bereich {range}</translation>
    </message>
    <message>
        <source>reads {layer}</source>
        <translation>liest {layer}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>selects layers. What you change then changes in all of them.</source>
        <translation>wählt Schichten aus. Änderungen gelten dann für alle.</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>steps an epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <source>stride {count}</source>
        <translation>Schrittweite {count}</translation>
    </message>
    <message>
        <source>surrogates not allowed</source>
        <translation>ein halbes Zeichen</translation>
    </message>
    <message>
        <source>takes an image, and gets {shape}. Put Reshape before it.</source>
        <translation>nimmt ein Bild und bekommt {shape}. Davor Umformen einfügen.</translation>
    </message>
    <message>
        <source>takes it off its chain, which heals.</source>
        <translation>nimmt sie aus ihrer Kette, die sich schließt.</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>Die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the loss itself</source>
        <translation>dem Verlust selbst</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>Ein Ordner trägt diesen Namen</translation>
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
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>training and predicting alike</source>
        <translation>beim Training und Vorhersagen gleich</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
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
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>update / weight</source>
        <translation>Änderung / Gewicht</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
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
        <source>x has the shape {shape}, and the model reads {wanted}.</source>
        <translation>x hat die Form {shape}, und das Modell liest {wanted}.</translation>
    </message>
    <message>
        <source>x holds numbers that are not finite. Mend or leave out those rows.</source>
        <translation>x enthält Zahlen, die nicht endlich sind. Diese Zeilen berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>x must be numbers, {wanted}.</source>
        <translation>x muss aus Zahlen bestehen, {wanted}.</translation>
    </message>
    <message>
        <source>z weighed by its sigmoid, also called swish: a smooth ReLU that dips a little below zero. Never saturates upwards; costs an exponential.</source>
        <translation>z, gewichtet mit seinem Sigmoid, auch Swish genannt: ein glattes ReLU, das ein wenig unter null taucht. Sättigt nach oben nie; kostet ein Exponential.</translation>
    </message>
    <message>
        <source>{activation} is flat, so that no gradient passes through {layer}. Choose the perceptron rule in Recipe, or give {layer} the sigmoid activation.</source>
        <translation>{activation} ist flach, sodass kein Gradient durch {layer} dringt. Im Rezept die Perzeptronregel wählen oder {layer} die Aktivierung Sigmoid geben.</translation>
    </message>
    <message>
        <source>{activation} is flat, so that no gradient passes through {layer}. Give {layer} the sigmoid activation.</source>
        <translation>{activation} ist flach, sodass kein Gradient durch {layer} dringt. {layer} die Aktivierung Sigmoid geben.</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} Klassen</translation>
    </message>
    <message>
        <source>{count} classes need {needed} output units, and the network has {units}. Change its last layer.</source>
        <translation>{count} Klassen brauchen {needed} Ausgabeeinheiten, und das Netz hat {units}. Seine letzte Schicht ändern.</translation>
    </message>
    <message>
        <source>{count} epochs are done. Continue trains {more} more.</source>
        <translation>{count} Epochen sind fertig. Weiter trainiert {more} mehr.</translation>
    </message>
    <message>
        <source>{count} features</source>
        <translation>{count} Merkmale</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} Eingaben</translation>
    </message>
    <message>
        <source>{count} layers</source>
        <translation>{count} Schichten</translation>
    </message>
    <message>
        <source>{count} means</source>
        <translation>{count} Mittel</translation>
    </message>
    <message>
        <source>{count} metrics were kept</source>
        <translation>{count} Kennzahlen wurden aufbewahrt</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
    <message>
        <source>{count} numbers</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} Parameter</translation>
    </message>
    <message>
        <source>{count} problems</source>
        <translation>{count} Probleme</translation>
    </message>
    <message>
        <source>{count} rows are left out: a value is missing or not finite.</source>
        <translation>{count} Zeilen bleiben weg: Ein Wert fehlt oder ist nicht endlich.</translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation>{count} Schritte/s</translation>
    </message>
    <message>
        <source>{count} things</source>
        <translation>{count} Dinge</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} Einheiten</translation>
    </message>
    <message>
        <source>{count} · {activation}</source>
        <translation>{count} · {activation}</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{file!r} cannot be opened. Check its name and that you may read it.</source>
        <translation>{file!r} lässt sich nicht öffnen. Bitte den Namen prüfen und ob die Datei gelesen werden darf.</translation>
    </message>
    <message>
        <source>{file} cannot be read as PNG or JPEG. Mend it, or take it out.</source>
        <translation>{file} lässt sich nicht als PNG oder JPEG lesen. Das Bild reparieren oder herausnehmen.</translation>
    </message>
    <message>
        <source>{file} could not be written to {folder}: {why}. Choose another place.</source>
        <translation>{file} konnte nicht nach {folder} geschrieben werden: {why}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}. Choose another folder.</source>
        <translation>{file} konnte nicht geschrieben werden: {reason}. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{file} did not read back as it was written. The old file is untouched.</source>
        <translation>{file} ließ sich nicht so zurücklesen, wie es geschrieben wurde. Die alte Datei ist unberührt.</translation>
    </message>
    <message>
        <source>{file} does not fit into memory. Close other programs and open it again.</source>
        <translation>{file} passt nicht in den Speicher. Andere Programme schließen und neu öffnen.</translation>
    </message>
    <message>
        <source>{file} has no column “{column}” whose values vary, and the model reads one.</source>
        <translation>{file} hat keine Spalte „{column}“, deren Werte sich unterscheiden, und das Modell liest eine.</translation>
    </message>
    <message>
        <source>{file} holds data, and no project. Open it in the window with Open data…, or in Python with fit.</source>
        <translation>{file} enthält Daten und kein Projekt. Im Fenster mit Daten öffnen… öffnen oder in Python mit fit.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a CSV file in it.</source>
        <translation>{file} ist ein Ordner. Bitte eine CSV-Datei darin wählen.</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be read: {error}.</source>
        <translation>{file} ist beschädigt und lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{file} is damaged or no .npz file: {error}.</source>
        <translation>{file} ist beschädigt oder keine .npz-Datei: {error}.</translation>
    </message>
    <message>
        <source>{file} is no ordinary file. Choose a CSV file.</source>
        <translation>{file} ist keine gewöhnliche Datei. Bitte eine CSV-Datei wählen.</translation>
    </message>
    <message>
        <source>{file} is no text. If it is a spreadsheet or an archive, save it as CSV first.</source>
        <translation>{file} ist kein Text. Ist es eine Arbeitsmappe oder ein Archiv, zuerst als CSV speichern.</translation>
    </message>
    <message>
        <source>{file} is not the name of a project. Let it end in {suffix}, or use export.</source>
        <translation>{file} ist nicht der Name eines Projekts. Er muss auf {suffix} enden; zum Mitnehmen dient export.</translation>
    </message>
    <message>
        <source>{file} is {width} × {height} pixels, and {other} is {across} × {down}. Set the side to bring them all to one size.</source>
        <translation>{file} hat {width} × {height} Bildpunkte und {other} {across} × {down}. Mit „Seite“ lassen sich alle auf eine Größe bringen.</translation>
    </message>
    <message>
        <source>{file} lies outside the project&apos;s folder and has not been read.</source>
        <translation>{file} liegt außerhalb des Projektordners und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{file} names no format that can be exported. Let it end in {known}.</source>
        <translation>{file} nennt kein Format, das exportiert werden kann. Der Name muss auf {known} enden.</translation>
    </message>
    <message>
        <source>{file} says it is {width:,} × {height:,} pixels, and {most:,} in all are the most. Make it smaller, or take it out.</source>
        <translation>{file} gibt {width:,} × {height:,} Bildpunkte an, und höchstens {most:,} insgesamt sind erlaubt. Das Bild verkleinern oder herausnehmen.</translation>
    </message>
    <message>
        <source>{file} was not written: the name of a drawing ends in .svg, .png or .pdf.</source>
        <translation>{file} wurde nicht geschrieben: Der Name einer Zeichnung endet auf .svg, .png oder .pdf.</translation>
    </message>
    <message>
        <source>{file}: {arrays} arrays, {count:,} numbers, read back with a largest difference of {worst:g}.</source>
        <translation>{file}: {arrays} Arrays, {count:,} Zahlen, zurückgelesen mit einer größten Abweichung von {worst:g}.</translation>
    </message>
    <message>
        <source>{folder} cannot be listed: {why}. Check that you may read it.</source>
        <translation>Der Inhalt von {folder} lässt sich nicht auflisten: {why}. Bitte prüfen, ob der Ordner gelesen werden darf.</translation>
    </message>
    <message>
        <source>{folder} holds more than {most:,} images. Take some out.</source>
        <translation>{folder} enthält mehr als {most:,} Bilder. Einige herausnehmen.</translation>
    </message>
    <message>
        <source>{folder} needs two folders or more with PNG or JPEG images, one for each class.</source>
        <translation>In {folder} müssen mindestens zwei Ordner mit PNG- oder JPEG-Bildern liegen, einer für jede Klasse.</translation>
    </message>
    <message>
        <source>{inputs} numbers a row and {rows} rows: wide layers learn fast with batch norm, and dropout keeps them from learning the rows by heart.</source>
        <translation>{inputs} Zahlen je Zeile und {rows} Zeilen: Breite Schichten lernen mit Stapelnormierung schnell, und Dropout hindert sie, die Zeilen auswendig zu lernen.</translation>
    </message>
    <message>
        <source>{inputs} → {outputs}</source>
        <translation>{inputs} → {outputs}</translation>
    </message>
    <message>
        <source>{layer} ({part})</source>
        <translation>{layer} ({part})</translation>
    </message>
    <message>
        <source>{layer} cannot feed itself.</source>
        <translation>{layer} kann sich nicht selbst speisen.</translation>
    </message>
    <message>
        <source>{layer} cannot lie between two layers.</source>
        <translation>{layer} kann nicht zwischen zwei Schichten liegen.</translation>
    </message>
    <message>
        <source>{layer} has all {count} inputs that it takes already. Remove that wire first.</source>
        <translation>{layer} hat schon alle {count} Eingaben, die es nimmt. Zuerst eine Leitung entfernen.</translation>
    </message>
    <message>
        <source>{layer} has its input already. Remove that wire first.</source>
        <translation>{layer} hat schon eine Eingabe. Zuerst deren Leitung entfernen.</translation>
    </message>
    <message>
        <source>{layer} has no input. Connect a layer to it.</source>
        <translation>{layer} hat keine Eingabe. Eine Schicht damit verbinden.</translation>
    </message>
    <message>
        <source>{layer} is part of a loop. Remove one of its connections.</source>
        <translation>{layer} ist Teil einer Schleife. Eine ihrer Verbindungen entfernen.</translation>
    </message>
    <message>
        <source>{layer} is the end of the network. Nothing can come after it.</source>
        <translation>{layer} ist das Ende des Netzes. Danach kann nichts kommen.</translation>
    </message>
    <message>
        <source>{layer} leads nowhere. Connect it to the next layer, or remove it.</source>
        <translation>{layer} führt nirgendwohin. Mit der nächsten Schicht verbinden oder entfernen.</translation>
    </message>
    <message>
        <source>{layer} puts nothing out.</source>
        <translation>{layer} gibt nichts aus.</translation>
    </message>
    <message>
        <source>{layer} takes no input.</source>
        <translation>{layer} nimmt keine Eingabe.</translation>
    </message>
    <message>
        <source>{layer} takes no input: the data comes in there.</source>
        <translation>{layer} nimmt keine Eingabe: Dort kommen die Daten herein.</translation>
    </message>
    <message>
        <source>{layer} takes one input and has {count}. Remove a connection.</source>
        <translation>{layer} nimmt eine Eingabe und hat {count}. Eine Verbindung entfernen.</translation>
    </message>
    <message>
        <source>{layer} waits for {other}, which has a problem of its own.</source>
        <translation>{layer} wartet auf {other}, das selbst ein Problem hat.</translation>
    </message>
    <message>
        <source>{layer} {reason}</source>
        <translation>{layer} {reason}</translation>
    </message>
    <message>
        <source>{loss} compares one output a class, and Output has one in all. Give Output the softmax activation, or choose binary cross-entropy in Recipe.</source>
        <translation>{loss} vergleicht eine Ausgabe je Klasse, und die Ausgabe hat insgesamt eine. Der Ausgabe die Softmax-Aktivierung geben oder im Rezept binäre Kreuzentropie wählen.</translation>
    </message>
    <message>
        <source>{loss} needs classes, and this data has numbers. Choose mean squared error in Recipe.</source>
        <translation>{loss} braucht Klassen, und diese Daten haben Zahlen. Im Rezept den mittleren quadratischen Fehler wählen.</translation>
    </message>
    <message>
        <source>{loss} needs {activation} outputs to mean anything. Give Output the {activation} activation, or choose another loss in Recipe.</source>
        <translation>{loss} braucht {activation}-Ausgaben, um etwas zu bedeuten. Der Ausgabe die Aktivierung {activation} geben oder im Rezept einen anderen Verlust wählen.</translation>
    </message>
    <message>
        <source>{loss} tells yes from no by the sign of the output, and {activation} is never below 0. Give Output the linear activation.</source>
        <translation>{loss} unterscheidet Ja und Nein am Vorzeichen der Ausgabe, und {activation} liegt nie unter 0. Der Ausgabe die lineare Aktivierung geben.</translation>
    </message>
    <message>
        <source>{name!r:.60} is not what it says</source>
        <translation>{name!r:.60} ist nicht, was es angibt</translation>
    </message>
    <message>
        <source>{name} does not fit in memory. Choose a file with fewer rows or columns.</source>
        <translation>{name} passt nicht in den Speicher. Bitte eine Datei mit weniger Zeilen oder Spalten wählen.</translation>
    </message>
    <message>
        <source>{name} has a header and no rows. Choose a file with rows.</source>
        <translation>{name} hat eine Kopfzeile und keine Zeilen. Bitte eine Datei mit Zeilen wählen.</translation>
    </message>
    <message>
        <source>{name} has a part called {part!r:.60}, which does not belong in a project.</source>
        <translation>{name} hat einen Teil namens {part!r:.60}, der in kein Projekt gehört.</translation>
    </message>
    <message>
        <source>{name} has changed since it was read.</source>
        <translation>{name} hat sich geändert, seit es gelesen wurde.</translation>
    </message>
    <message>
        <source>{name} has far more parts than any project, and is not opened.</source>
        <translation>{name} hat weit mehr Teile als jedes Projekt und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>{name} has no arrays called x and y. It has {found}. Save it with savez(…, x=x, y=y).</source>
        <translation>{name} hat keine Arrays namens x und y. Enthalten: {found}. Mit savez(…, x=x, y=y) speichern.</translation>
    </message>
    <message>
        <source>{name} has no column to learn from.</source>
        <translation>{name} hat keine Spalte, aus der sich lernen lässt.</translation>
    </message>
    <message>
        <source>{name} has no column to learn from. {notes}</source>
        <translation>{name} hat keine Spalte, aus der sich lernen lässt. {notes}</translation>
    </message>
    <message>
        <source>{name} has no column “{column}”. It has {known}.</source>
        <translation>{name} hat keine Spalte „{column}“. Es gibt {known}.</translation>
    </message>
    <message>
        <source>{name} has no rows. Give one at least.</source>
        <translation>{name}: Es gibt keine Zeilen. Mindestens eine angeben.</translation>
    </message>
    <message>
        <source>{name} has no {part} in it, so it is not a Layerwright project.</source>
        <translation>In {name} fehlt {part}, also ist es kein Layerwright-Projekt.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape} and holds {kind}; {wanted} of {wanted_kind} is needed.</source>
        <translation>{name} hat die Form {shape} und enthält {kind}; nötig ist {wanted} aus {wanted_kind}.</translation>
    </message>
    <message>
        <source>{name} has the shape {shape}, and the network needs {wanted}.</source>
        <translation>{name} hat die Form {shape}, und das Netz braucht {wanted}.</translation>
    </message>
    <message>
        <source>{name} has too few rows to learn from: {rows}, where {fewest} is the least.</source>
        <translation>{name} hat zu wenige Zeilen zum Lernen: {rows}; mindestens {fewest} sind nötig.</translation>
    </message>
    <message>
        <source>{name} has too few rows without gaps: {count}, where {fewest} is the least. Fill the gaps, leave columns out, or add rows.</source>
        <translation>{name} hat zu wenige Zeilen ohne Lücken: {count}; zum Lernen sind mindestens {fewest} nötig. Lücken füllen, Spalten weglassen oder Zeilen hinzufügen.</translation>
    </message>
    <message>
        <source>{name} has too few rows without gaps: {count}, where {fewest} is the least. “{column}” lacks {missing} of {rows} values. Fill the gaps, leave columns out, or add rows.</source>
        <translation>{name} hat zu wenige Zeilen ohne Lücken: {count}; zum Lernen sind mindestens {fewest} nötig. In „{column}“ fehlen {missing} von {rows} Werten. Lücken füllen, Spalten weglassen oder Zeilen hinzufügen.</translation>
    </message>
    <message>
        <source>{name} has {count:,} numbers in a row, and 1 to {most:,} can be used.</source>
        <translation>{name} hat {count:,} Zahlen je Zeile; möglich sind 1 bis {most:,}.</translation>
    </message>
    <message>
        <source>{name} has {count} columns, and {most} is the most. Leave some out.</source>
        <translation>{name} hat {count} Spalten; höchstens {most} sind möglich. Einige weglassen.</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite.</source>
        <translation>{name} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>{name} holds variances below zero.</source>
        <translation>{name} enthält Varianzen unter null.</translation>
    </message>
    <message>
        <source>{name} holds {count:,} numbers, and at most {most:,} fit. Take fewer rows.</source>
        <translation>{name} enthält {count:,} Zahlen; höchstens {most:,} passen hinein. Weniger Zeilen nehmen.</translation>
    </message>
    <message>
        <source>{name} holds {kind}, and the network needs real numbers.</source>
        <translation>{name} enthält {kind}, und das Netz braucht reelle Zahlen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened: its end is missing. Open an older copy.</source>
        <translation>{name} ist beschädigt und lässt sich nicht öffnen: Das Ende fehlt. Eine ältere Kopie öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be opened: {error}. Open an older copy.</source>
        <translation>{name} ist beschädigt und lässt sich nicht öffnen: {error}. Eine ältere Kopie öffnen.</translation>
    </message>
    <message>
        <source>{name} is empty. Choose a CSV file with a header and rows.</source>
        <translation>{name} ist leer. Bitte eine CSV-Datei mit Kopfzeile und Zeilen wählen.</translation>
    </message>
    <message>
        <source>{name} is larger than any project could be ({most} MB).</source>
        <translation>{name} ist größer, als ein Projekt sein kann ({most} MB).</translation>
    </message>
    <message>
        <source>{name} is no IDX file. Choose one such as train-images-idx3-ubyte.</source>
        <translation>{name} ist keine IDX-Datei. Bitte eine wie train-images-idx3-ubyte wählen.</translation>
    </message>
    <message>
        <source>{name} is no number that a project may hold</source>
        <translation>{name} ist keine Zahl, die ein Projekt enthalten darf</translation>
    </message>
    <message>
        <source>{name} is not there any more. Save to write it anew.</source>
        <translation>{name} ist nicht mehr da. Speichern schreibt es neu.</translation>
    </message>
    <message>
        <source>{name} says it holds {shape} values, and does not. It is damaged.</source>
        <translation>{name} gibt {shape} Werte an und enthält sie nicht. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} was not saved: a newer Layerwright wrote it. Choose another name.</source>
        <translation>{name} wurde nicht gespeichert: Ein neueres Layerwright hat es geschrieben. Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} was not saved: another program has changed it meanwhile.</source>
        <translation>{name} wurde nicht gespeichert: Ein anderes Programm hat es inzwischen geändert.</translation>
    </message>
    <message>
        <source>{name} was not saved: the name of a project ends in {suffix} or .json.</source>
        <translation>{name} wurde nicht gespeichert: Der Name eines Projekts endet auf {suffix} oder .json.</translation>
    </message>
    <message>
        <source>{name}, has a problem</source>
        <translation>{name}, hat ein Problem</translation>
    </message>
    <message>
        <source>{name}: x has {rows:,} rows and y has {other:,}. Give one y for every row.</source>
        <translation>{name}: x hat {rows:,} Zeilen und y hat {other:,}. Für jede Zeile ein y angeben.</translation>
    </message>
    <message>
        <source>{name}: x holds numbers that are not finite, or beyond ±3.4·10³⁸. Mend or leave out those rows.</source>
        <translation>{name}: x enthält Zahlen, die nicht endlich sind oder jenseits von ±3,4·10³⁸ liegen. Diese Zeilen berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>{name}: x must be numbers, (rows, features) or images, not {kind} of shape {shape}.</source>
        <translation>{name}: x muss aus Zahlen bestehen, (Zeilen, Merkmale) oder Bilder, nicht aus {kind} der Form {shape}.</translation>
    </message>
    <message>
        <source>{name}: x of shape {shape} has no axis of 1, 3 or 4 channels, so it holds no images.</source>
        <translation>{name}: x der Form {shape} hat keine Achse mit 1, 3 oder 4 Kanälen, enthält also keine Bilder.</translation>
    </message>
    <message>
        <source>{name}: y has {count:,} different values, and {most:,} are the most for classes. For a regression give floats.</source>
        <translation>{name}: y hat {count:,} verschiedene Werte; höchstens {most:,} Klassen sind möglich. Für eine Regression Kommazahlen angeben.</translation>
    </message>
    <message>
        <source>{name}: y holds numbers that are not finite. Mend or leave out those rows.</source>
        <translation>{name}: y enthält Zahlen, die nicht endlich sind. Diese Zeilen berichtigen oder weglassen.</translation>
    </message>
    <message>
        <source>{name}: y is the same in every row. There is nothing to tell apart.</source>
        <translation>{name}: y ist in jeder Zeile gleich. Es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>{name}: y must be (rows,) or (rows, targets), not {shape}.</source>
        <translation>{name}: y muss die Form (Zeilen,) oder (Zeilen, Ziele) haben, nicht {shape}.</translation>
    </message>
    <message>
        <source>{name}: y must be one class for every row, not {shape}. Of one-hot rows take argmax(axis=1).</source>
        <translation>{name}: y muss für jede Zeile eine Klasse sein, nicht {shape}. Von One-Hot-Zeilen argmax(axis=1) nehmen.</translation>
    </message>
    <message>
        <source>{name}: y must be texts, whole numbers or floats, not {kind}.</source>
        <translation>{name}: y muss aus Texten, ganzen Zahlen oder Kommazahlen bestehen, nicht aus {kind}.</translation>
    </message>
    <message>
        <source>{name}: {what} has rows of different lengths. Give every row the same.</source>
        <translation>{name}: {what} hat Zeilen verschiedener Länge. Alle Zeilen gleich lang machen.</translation>
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
        <source>{of} taken for {said}: {count} of {all} rows ({share})</source>
        <translation>{of} für {said} gehalten: {count} von {all} Zeilen ({share})</translation>
    </message>
    <message>
        <source>{part} in {name}</source>
        <translation>{part} in {name}</translation>
    </message>
    <message>
        <source>{part} in {name} is compressed in a way that no project is.</source>
        <translation>{part} in {name} ist so gepackt, wie kein Projekt es ist.</translation>
    </message>
    <message>
        <source>{part} in {name} is damaged: {error}.</source>
        <translation>{part} in {name} ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>{part} in {name} is encrypted or a link, which no project is.</source>
        <translation>{part} in {name} ist verschlüsselt oder eine Verknüpfung, was bei keinem Projekt vorkommt.</translation>
    </message>
    <message>
        <source>{part} in {name} is not as long as it says.</source>
        <translation>{part} in {name} ist nicht so lang, wie angegeben.</translation>
    </message>
    <message>
        <source>{part} in {name} says it is {size:,.0f} MB, which is too large.</source>
        <translation>{part} in {name} gibt {size:,.0f} MB an, das ist zu groß.</translation>
    </message>
    <message>
        <source>{part} in {name} unpacks to far more than it should.</source>
        <translation>{part} in {name} wird beim Entpacken viel größer als erlaubt.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {why}. Check its name and that you may read it.</source>
        <translation>{path} lässt sich nicht öffnen: {why}. Bitte den Namen prüfen und ob die Datei gelesen werden darf.</translation>
    </message>
    <message>
        <source>{reason} The weights are kept, and training begins anew from them.</source>
        <translation>{reason} Die Gewichte sind erhalten, und das Training beginnt von ihnen aus neu.</translation>
    </message>
    <message>
        <source>{rows} rows · {features} · {told}</source>
        <translation>{rows} Zeilen · {features} · {told}</translation>
    </message>
    <message>
        <source>{shape} numbers for each row</source>
        <translation>{shape} Zahlen je Zeile</translation>
    </message>
    <message>
        <source>{size} · stride {count}</source>
        <translation>{size} · Schrittweite {count}</translation>
    </message>
    <message>
        <source>{source} and {target} are connected already.</source>
        <translation>{source} und {target} sind schon verbunden.</translation>
    </message>
    <message>
        <source>{source} → {target}, input {number} of {count}</source>
        <translation>{source} → {target}, Eingabe {number} von {count}</translation>
    </message>
    <message>
        <source>{these} or {this}</source>
        <translation>{these} oder {this}</translation>
    </message>
    <message>
        <source>{title} has no field called {name}. It has {known}.</source>
        <translation>{title} hat kein Feld namens {name}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}: Der Wert von „{name}“</translation>
    </message>
    <message>
        <source>{units} units bend the boundary. Enough for most tables.</source>
        <translation>{units} Einheiten biegen die Grenze. Genug für die meisten Tabellen.</translation>
    </message>
    <message>
        <source>{units} units bend the boundary; with {rows} rows there is little room for more.</source>
        <translation>{units} Einheiten biegen die Grenze; bei {rows} Zeilen ist für mehr kaum Platz.</translation>
    </message>
    <message>
        <source>{what} has a field called {field!r:.40}. It has {known}.</source>
        <translation>{what} hat kein Feld namens {field!r:.40}. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>{what} holds {kind}, and only numbers and texts can be read. Convert it with astype.</source>
        <translation>{what} enthält {kind}; nur Zahlen und Texte lassen sich lesen. Mit astype umwandeln.</translation>
    </message>
    <message>
        <source>{what} is a single number. Give one for every row.</source>
        <translation>{what} ist eine einzelne Zahl. Für jede Zeile eine angeben.</translation>
    </message>
    <message>
        <source>{what} is of a version that is not known here. Save it again with numpy.savez.</source>
        <translation>{what} hat eine Version, die hier nicht bekannt ist. Mit numpy.savez neu speichern.</translation>
    </message>
    <message>
        <source>{what} is packed in a way that numpy.savez does not. Save it again.</source>
        <translation>{what} ist anders gepackt, als numpy.savez es tut. Neu speichern.</translation>
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
        <source>{what} must be a text of at most 4096 characters.</source>
        <translation>{what} muss ein Text aus höchstens 4096 Zeichen sein.</translation>
    </message>
    <message>
        <source>{what} must be an object in braces, not {value!r:.40}.</source>
        <translation>{what} muss ein Objekt in geschweiften Klammern sein, nicht {value!r:.40}.</translation>
    </message>
    <message>
        <source>{what} must be at least {low}, and {came} is less.</source>
        <translation>{what} muss mindestens {low} sein; {came} ist weniger.</translation>
    </message>
    <message>
        <source>{what} must be at most {high}, and {came} is more.</source>
        <translation>{what} darf höchstens {high} sein; {came} ist mehr.</translation>
    </message>
    <message>
        <source>{what} must be one of {names}, not {value}.</source>
        <translation>{what} muss eines von diesen sein: {names}, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} must be {kind}, not {value}.</source>
        <translation>{what} muss {kind} sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{what} says it holds {count:,} values, and does not. The file is damaged.</source>
        <translation>{what} gibt {count:,} Werte an und enthält sie nicht. Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>{what} says it holds {count:,} values, which is too large.</source>
        <translation>{what} gibt {count:,} Werte an, das ist zu groß.</translation>
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
        <source>{where} cannot be opened. A newer Layerwright wrote it. Update the program to open it.</source>
        <translation>{where} lässt sich nicht öffnen. Ein neueres Layerwright hat es geschrieben. Zum Öffnen das Programm aktualisieren.</translation>
    </message>
    <message>
        <source>{where} cannot be opened. {reason}</source>
        <translation>{where} lässt sich nicht öffnen. {reason}</translation>
    </message>
    <message>
        <source>{where} cannot be read as a table. Check that it is a CSV with one header and equally long rows.</source>
        <translation>{where} lässt sich nicht als Tabelle lesen. Bitte prüfen, ob es eine CSV-Datei mit einer Kopfzeile und gleich langen Zeilen ist.</translation>
    </message>
    <message>
        <source>{where} has a quotation mark that does not close. Mend the line, then load again.</source>
        <translation>{where} hat ein Anführungszeichen, das nicht geschlossen wird. Die Zeile berichtigen, dann neu laden.</translation>
    </message>
    <message>
        <source>{where} has {found} values where the header has {expected}. Mend the line, then load again.</source>
        <translation>{where} hat {found} Werte, die Kopfzeile aber {expected}. Die Zeile berichtigen, dann neu laden.</translation>
    </message>
    <message>
        <source>{where} is nested deeper than any project.</source>
        <translation>{where} ist tiefer geschachtelt als jedes Projekt.</translation>
    </message>
    <message>
        <source>{where} is not a Layerwright project, but something else. Choose another file.</source>
        <translation>{where} ist kein Layerwright-Projekt, sondern etwas anderes. Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{where} is not a Layerwright project: {why}.</source>
        <translation>{where} ist kein Layerwright-Projekt: {why}.</translation>
    </message>
    <message>
        <source>{where} is too long for a line of a table. Check that the file is a CSV.</source>
        <translation>{where} ist zu lang für eine Zeile einer Tabelle. Bitte prüfen, ob die Datei eine CSV-Datei ist.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Bildpunkte</translation>
    </message>
    <message>
        <source>“{column}”</source>
        <translation>„{column}“</translation>
    </message>
    <message>
        <source>“{column}” has numbers below 0, and no row counts for less than nothing.</source>
        <translation>„{column}“ hat Zahlen unter 0, und keine Zeile zählt weniger als nichts.</translation>
    </message>
    <message>
        <source>“{column}” has numbers beyond ±3.4·10³⁸, the largest that fit a network. Write them in a larger unit or leave the column out of the file.</source>
        <translation>„{column}“ hat Zahlen jenseits von ±3,4·10³⁸, den größten, die in ein Netz passen. Sie in einer größeren Einheit schreiben oder die Spalte aus der Datei weglassen.</translation>
    </message>
    <message>
        <source>“{column}” holds texts, and how much rows count is a number. Choose another column.</source>
        <translation>„{column}“ enthält Texte; wie viel Zeilen zählen, ist eine Zahl. Bitte eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>“{column}” is 0 in every row, so that none counts. Choose another column.</source>
        <translation>„{column}“ ist in jeder Zeile 0, sodass keine zählt. Bitte eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>“{column}” is left out: it has more than {most} different texts.</source>
        <translation>„{column}“ bleibt weg: Die Spalte hat mehr als {most} verschiedene Texte.</translation>
    </message>
    <message>
        <source>“{column}” is left out: {why}.</source>
        <translation>„{column}“ bleibt weg: {why}.</translation>
    </message>
    <message>
        <source>“{column}” is the target, and cannot tell how much rows count. Choose another column.</source>
        <translation>„{column}“ ist das Ziel und kann nicht sagen, wie viel Zeilen zählen. Bitte eine andere Spalte wählen.</translation>
    </message>
    <message>
        <source>← Back to the project</source>
        <translation>← Zurück zum Projekt</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>Restart Layerwright to see the change.</source>
        <translation>Layerwright neu starten, um die Änderung zu sehen.</translation>
    </message>
</context>
</TS>
