"""Runs many exported files at once by the programs that receive them: Python with NumPy, gcc and node."""

import json
import re
import shutil
import subprocess
import sys

import numpy as np

from core.formats import c_text
from core.formats.c_header import OPTIONS

PYTHON = """
import json, runpy, sys
import numpy as np
for name, (kind, columns, rows) in json.load(sys.stdin).items():
    made = runpy.run_path(name + ".py")
    given = {column: [row[k] for row in rows] for k, column in enumerate(columns)} if columns else np.array(rows, float)
    np.save(name + ".out.npy", made["predict" if kind == "prediction" else kind](given))
    with open(name + ".json", "w") as file:
        json.dump([] if kind == "prediction" else made["predict"](given), file)
"""
NODE = """
const fs = require("fs");
const said = {};
for (const [name, rows] of Object.entries(JSON.parse(fs.readFileSync(0)))) {
  const page = fs.readFileSync(name + ".html", "utf8");
  const script = page.slice(page.indexOf("<script>") + 8, page.indexOf("</script>"));
  const network = (0, eval)(script.replace('"use strict";', "") + ";network");
  const answers = rows.map((row) => network.run(row).answer);
  said[name] = [answers.map((answer) => Array.from(answer)), answers.map(network.place), network.check().agrees];
}
process.stdout.write(JSON.stringify(said));
"""


def run(*command, given="", cwd=None):
    """What a command writes; it must end well."""
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, cwd=cwd)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def by_numpy(folder, networks, rows):
    """What NAME.py answers, as numbers and labels. Rows are lists of cells, None for a gap."""
    given = {
        name: [one.kind, [column.reading.name for column in one.columns] if one.by_name else [], rows[name]]
        for name, one in networks.items()
    }
    run(sys.executable, "-I", "-c", PYTHON, given=json.dumps(given), cwd=folder)
    return {
        name: (
            np.load(folder / f"{name}.out.npy"),
            [label or "" for label in json.loads((folder / f"{name}.json").read_text())],
        )
        for name in networks
    }


def by_gcc(folder, networks, rows):
    """What NAME.h answers, compiled all together, as numbers and labels."""
    functions = []
    for file, one in networks.items():
        header = (folder / f"{file}.h").read_text("utf-8")
        name = re.search(r"(\w+)_predict\(const ", header)[1]
        known, cells = [], []
        for place in range(len(one.columns)):
            texts = sorted({row[place] for row in rows[file] if isinstance(row[place], str)})
            known.append(texts)
            cells.append(
                [
                    np.nan if row[place] is None else texts.index(row[place]) if texts else row[place]
                    for row in rows[file]
                ]
            )
        np.array(cells, np.float64).T.tofile(folder / f"{file}.rows")
        kind = f"struct {name}_row" if one.by_name else "double" if "(const double *" in header else "float"
        size = "" if one.by_name else f"[{len(known)}]"
        lists = "".join(
            f"static const char *const t{place}[] = {{{', '.join(map(c_string, texts))}}};\n"
            for place, texts in enumerate(known)
            if texts
        )
        members = c_text.members(one)
        filled = [
            f"{f'x.{members[k]}' if one.by_name else f'x[{k}]'} = "
            + (f'isnan(v[{k}]) ? "" : t{k}[(int)v[{k}]];' if texts else f"v[{k}];")
            for k, texts in enumerate(known)
        ]
        call = f"{name}_predict({'&' if one.by_name else ''}x, y)"
        functions.append(
            f"""
static void {file}_run(void) {{
    {lists}
    static {kind} x{size};
    static double v[{len(known)}];
    float y[{one.answer.shape[0]}];
    FILE *in = fopen("{file}.rows", "rb"), *out = fopen("{file}.numbers", "wb"), *at = fopen("{file}.places", "wb");
    while (fread(v, sizeof v, 1, in) == 1) {{
        {" ".join(filled)}
        int place = {call if one.classes else f"({call}, 0)"};
        fwrite(y, sizeof y, 1, out);
        fwrite(&place, sizeof place, 1, at);
    }}
    fclose(in); fclose(out); fclose(at);
}}"""
        )
    headers = "".join(f'#include "{file}.h"\n' for file in networks)
    calls = " ".join(f"{file}_run();" for file in networks)
    source = f"{headers}#include <stdio.h>\n{''.join(functions)}\nint main(void) {{ {calls} return 0; }}\n"
    (folder / "all.c").write_text(source, "utf-8")
    run(shutil.which("gcc"), *OPTIONS[:-1], "-O1", "all.c", "-o", "all", "-lm", cwd=folder)
    run(str(folder / "all"), cwd=folder)
    return {
        file: (
            np.fromfile(folder / f"{file}.numbers", np.float32).reshape(len(rows[file]), -1),
            labels(one, np.fromfile(folder / f"{file}.places", np.int32)),
        )
        for file, one in networks.items()
    }


def c_string(text):
    return '"' + "".join(f"\\{byte:03o}" for byte in text.encode()) + '"'


def labels(network, places):
    return [network.classes[place] if place >= 0 else "" for place in places] if network.classes else []


def by_node(folder, networks, rows):
    """What NAME.html answers, as numbers and labels; all test rows of the pages agree."""
    said = json.loads(run(shutil.which("node"), "-e", NODE, given=json.dumps(rows), cwd=folder))
    assert all(agrees for _, _, agrees in said.values())
    return {
        name: (np.array(numbers, np.float64), labels(networks[name], places))
        for name, (numbers, places, _) in said.items()
    }
