"use strict";
(() => {
  const { facts } = network;
  const say = (text, values = {}) => (facts.words[text] || text).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const byId = (id) => document.getElementById(id);
  const make = (kind, parent, properties = {}) => Object.assign(parent.appendChild(document.createElement(kind)), properties);
  const drawn = (kind, parent, attributes = {}) => {
    const made = parent.appendChild(document.createElementNS("http://www.w3.org/2000/svg", kind));
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const short = (number) => (Number.isFinite(number) ? String(Number(number.toPrecision(4))) : "–");
  const percent = (share) =>
    share > 0.9995 && share < 1 ? "> 99.9 %" : share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const rgb = (code) => [1, 3, 5].map((at) => parseInt(code.slice(at, at + 2), 16));
  const mixed = (from, to, share) => from.map((value, k) => value + (to[k] - value) * share);
  const classes = facts.classes.length;
  const isShared = facts.kind === "probabilities";
  const isImage = facts.image.length === 3;
  const classToken = (k) => (classes === 2 ? (k ? "high" : "low") : `class-${k % 8}`);

  let row = facts.rows.length ? facts.rows[0].slice() : facts.columns.map(() => null);
  const listeners = [];
  let waiting = false;
  const changed = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const result = network.run(row);
      for (const listener of listeners) listener(result);
    });
  };
  const choose = (values) => {
    row = values.slice();
    changed();
  };

  const about = () => {
    const target = facts.targets.join(", ");
    const count = facts.columns.length;
    const source = isImage ? say("an image") : count === 1 ? say("1 column") : say("{count} columns", { count });
    byId("about").textContent = target ? say("Predicts {target} from {source}.", { target, source }) : say("Predicts from {source}.", { source });
    const { worst, agrees } = network.check();
    byId("check").className = agrees ? "good" : "bad";
    byId("check").textContent = agrees
      ? say("Checked in this browser. Test rows: {rows}. Largest difference: {worst}.", { rows: facts.rows.length, worst: worst ? worst.toExponential(0) : 0 })
      : say("This browser computes something else than the trained network: largest difference {worst}. Do not use this page.", { worst: short(worst) });
  };

  const examples = () => {
    const buttons = facts.rows.map((values, k) => {
      const button = make("button", byId("examples"), { type: "button", textContent: String(k + 1) });
      button.setAttribute("aria-label", say("Test row {row}", { row: k + 1 }));
      button.addEventListener("click", () => choose(values));
      return button;
    });
    if (buttons.length) byId("examples").prepend(say("Test rows"));
    listeners.push(() => {
      const k = facts.rows.findIndex((values) => values.every((value, i) => value === row[i]));
      buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === k)));
      const said = k < 0 ? "" : facts.labels.length ? facts.labels[k] : facts.answers[k].map(short).join(", ");
      byId("wanted").textContent = k < 0 ? "" : say("The trained network said: {said}", { said });
    });
  };

  // A field and a slider for a number, a field for a date, a list for a text. What is missing is null.
  const numberField = (field, name, k) => {
    const [low, high] = facts.ranges[k];
    const number = make("input", field, { type: "number", step: "any", id: `input-${k}` });
    if (facts.gaps) number.placeholder = say("missing");
    const slider = make("input", field, { type: "range", min: low, max: high, step: "any" });
    slider.setAttribute("aria-label", say("{name}, slider", { name }));
    slider.addEventListener("input", () => {
      row[k] = Number(Number(slider.value).toPrecision(4));
      changed();
    });
    number.addEventListener("input", () => {
      row[k] = number.value === "" ? null : Number(number.value);
      changed();
    });
    listeners.push(() => {
      if (document.activeElement !== number) number.value = row[k] === null ? "" : String(Number(row[k].toPrecision(7)));
      if (document.activeElement !== slider && row[k] !== null) slider.value = row[k];
      slider.setAttribute("aria-valuetext", row[k] === null ? say("missing") : short(row[k]));
    });
  };

  const dateField = (field, name, k) => {
    const date = make("input", field, { type: "datetime-local", step: 1, id: `input-${k}` });
    date.addEventListener("input", () => {
      const seconds = Date.parse(`${date.value}Z`) / 1000; // as the table has it, without a time zone
      row[k] = Number.isNaN(seconds) ? null : seconds;
      changed();
    });
    listeners.push(() => {
      if (document.activeElement !== date) date.value = row[k] === null ? "" : new Date(1000 * row[k]).toISOString().slice(0, 19);
    });
  };

  const textField = (field, name, k) => {
    const { texts } = facts.columns[k];
    const list = make("select", field, { id: `input-${k}` });
    texts.forEach((text, place) => make("option", list, { value: String(place), textContent: text }));
    make("option", list, { value: "missing", textContent: say("(missing)") });
    make("option", list, { value: "other", textContent: say("(another text)") });
    let other = "another";
    while (texts.includes(other)) other += "*";
    list.addEventListener("input", () => {
      row[k] = list.value === "missing" ? null : list.value === "other" ? other : texts[Number(list.value)];
      changed();
    });
    listeners.push(() => {
      const place = texts.indexOf(row[k]);
      list.value = row[k] === null ? "missing" : place < 0 ? "other" : String(place);
    });
  };

  const fields = () => {
    const kinds = { number: numberField, date: dateField, text: textField };
    facts.columns.forEach(({ name, type }, k) => {
      const field = make("div", byId("inputs"), { className: `field ${type}` });
      make("label", field, { textContent: name, htmlFor: `input-${k}` });
      kinds[type](field, name, k);
    });
  };

  const pad = () => {
    const [channels, height, width] = facts.image;
    const [low, high] = facts.pixels;
    const size = width * height;
    const canvas = make("canvas", byId("inputs"), { width, height, tabIndex: 0 });
    canvas.style.setProperty("--aspect", `${width} / ${height}`);
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", say("Drawing field. Draw with the mouse or a finger, or with the arrow keys while Shift is held."));
    const below = make("div", byId("inputs"), { className: "below" });
    const clear = make("button", below, { type: "button", textContent: say("Clear") });
    clear.addEventListener("click", () => choose(row.map(() => low)));
    let ink = Array(channels).fill(high);
    if (channels === 3) {
      const color = make("input", below, { type: "color", value: "#ffffff" });
      color.setAttribute("aria-label", say("Color"));
      color.addEventListener("input", () => (ink = rgb(color.value).map((value) => low + ((high - low) * value) / 255)));
    }
    make("span", below, { className: "hint", textContent: say("Draw here: {width} × {height} pixels", { width, height }) });

    const reach = Math.max(0.75, Math.min(width, height) / 22);
    const dot = (x, y) => {
      for (let r = 0; r < height; r++)
        for (let k = 0; k < width; k++) {
          const cover = Math.max(0, Math.min(1, reach + 0.5 - Math.hypot(k + 0.5 - x, r + 0.5 - y)));
          for (let c = 0; cover && c < channels; c++) {
            const at = c * size + r * width + k;
            const wanted = low + (ink[c] - low) * cover;
            row[at] = channels === 1 ? Math.max(row[at], wanted) : row[at] + (ink[c] - row[at]) * cover;
          }
        }
    };
    let last = null;
    const stroke = (event) => {
      const box = canvas.getBoundingClientRect();
      const to = [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height];
      const from = last || to;
      const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) * 3) || 1;
      for (let s = 1; s <= steps; s++) dot(from[0] + ((to[0] - from[0]) * s) / steps, from[1] + ((to[1] - from[1]) * s) / steps);
      last = to;
      changed();
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      last = null;
      stroke(event);
    });
    canvas.addEventListener("pointermove", (event) => event.buttons && stroke(event));
    const pen = [width / 2, height / 2];
    canvas.addEventListener("keydown", (event) => {
      const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!move) return;
      event.preventDefault();
      pen[0] = Math.max(0.5, Math.min(width - 0.5, pen[0] + move[0]));
      pen[1] = Math.max(0.5, Math.min(height - 0.5, pen[1] + move[1]));
      if (event.shiftKey) dot(...pen);
      changed();
    });
    const context = canvas.getContext("2d");
    listeners.push(() => {
      const image = context.createImageData(width, height);
      for (let at = 0; at < size; at++) {
        for (let c = 0; c < 3; c++) {
          const value = row[(channels === 3 ? c : 0) * size + at];
          image.data[4 * at + c] = (255 * (value - low)) / (high - low || 1);
        }
        image.data[4 * at + 3] = 255;
      }
      if (document.activeElement === canvas && canvas.matches(":focus-visible")) {
        const at = 4 * (Math.floor(pen[1]) * width + Math.floor(pen[0]));
        rgb(token("accent")).forEach((value, c) => (image.data[at + c] = value));
      }
      context.putImageData(image, 0, 0);
    });
    for (const kind of ["focus", "blur"]) canvas.addEventListener(kind, changed);
  };

  const answers = () => {
    const shown = facts.outputs.map((name, k) => {
      const line = make("div", byId("shares"), { className: "share" });
      make("span", line, { textContent: name });
      const bar = make("i", make("div", line, { className: "bar" }));
      return [line, bar, make("output", line)];
    });
    byId("shares").hidden = !classes && shown.length === 1;
    listeners.push(({ answer }) => {
      const values = Array.from(answer);
      const place = network.place(answer);
      const said = classes ? facts.classes[place] || "" : values.length === 1 ? short(values[0]) : "";
      const isKnown = values.every((value) => Number.isFinite(value));
      const text = isKnown ? said : facts.gaps ? say("No prediction: a value is missing or new") : say("Enter a number in every field");
      if (byId("answer").textContent !== text) byId("answer").textContent = text;
      byId("answer").classList.toggle("none", !isKnown);
      const largest = Math.max(...values.map(Math.abs)) || 1;
      shown.forEach(([line, bar, output], k) => {
        line.classList.toggle("best", classes > 0 && values.length > 1 && k === place);
        output.textContent = !isKnown ? "–" : isShared ? percent(values[k]) : short(values[k]);
        bar.style.width = `${isKnown ? 100 * Math.max(0, isShared ? values[k] : Math.abs(values[k]) / largest) : 0}%`;
        bar.style.background = isShared ? `var(--${classToken(k)})` : `var(--${values[k] < 0 ? "low" : "high"})`;
      });
    });
  };

  const plane = () => {
    const CELLS = 90;
    byId("plane").hidden = false;
    const canvas = make("canvas", byId("plane"), { width: 4 * CELLS, height: 4 * CELLS, tabIndex: 0 });
    canvas.setAttribute("role", "img");
    const [[left, right], [bottom, top]] = facts.ranges;
    const [across, up] = facts.columns.map(({ name }) => name);
    canvas.setAttribute("aria-label", say("What is predicted for every {across} and {up}. The arrow keys move the point.", { across, up }));
    const line = make("div", byId("plane"), { className: "scale" });
    make("span", line, { textContent: `${across} →  ${short(left)} … ${short(right)}` });
    make("span", line, { textContent: `${up} ↑  ${short(bottom)} … ${short(top)}` });
    byId("plane-title").textContent = classes ? say("Boundary") : say("Prediction by {across} and {up}", { across, up });
    const context = canvas.getContext("2d");
    let field = null;
    const paint = () => {
      const low = rgb(token("low")), middle = rgb(token("middle")), high = rgb(token("high"));
      const colors = facts.classes.map((_, k) => rgb(token(classToken(k))));
      const found = [];
      for (let r = 0; r < CELLS; r++)
        for (let k = 0; k < CELLS; k++)
          found.push(
            network.run([left + ((k + 0.5) / CELLS) * (right - left), top - ((r + 0.5) / CELLS) * (top - bottom)]).answer
          );
      const numbers = found.map((answer) => answer[0]);
      const smallest = numbers.reduce((a, b) => Math.min(a, b)), largest = numbers.reduce((a, b) => Math.max(a, b));
      const reach = Math.max(Math.abs(smallest), Math.abs(largest)) || 1;
      const image = new ImageData(CELLS, CELLS);
      found.forEach((answer, at) => {
        let color;
        if (isShared) {
          color = middle;
          const share = Math.max(...answer);
          const surely = (share - 1 / classes) / (1 - 1 / classes);
          color = mixed(middle, colors[network.place(answer)], 0.15 + 0.75 * surely);
        } else if (classes) {
          color = mixed(middle, colors[network.place(answer)], 0.7);
        } else {
          const share = answer[0] / reach;
          color = mixed(middle, share < 0 ? low : high, Math.abs(share) * 0.9);
        }
        color.forEach((value, c) => (image.data[4 * at + c] = value));
        image.data[4 * at + 3] = 255;
      });
      field = document.createElement("canvas");
      field.width = field.height = CELLS;
      field.getContext("2d").putImageData(image, 0, 0);
    };
    const show = () => {
      if (!field) paint();
      context.drawImage(field, 0, 0, canvas.width, canvas.height);
      if (row.includes(null)) return;
      const x = ((row[0] - left) / (right - left)) * canvas.width;
      const y = ((top - row[1]) / (top - bottom)) * canvas.height;
      context.beginPath();
      context.arc(x, y, 7, 0, 2 * Math.PI);
      context.fillStyle = token("panel");
      context.fill();
      context.lineWidth = 3;
      context.strokeStyle = token("text");
      context.stroke();
    };
    const move = (event) => {
      const box = canvas.getBoundingClientRect();
      const share = (value) => Math.max(0, Math.min(1, value));
      row[0] = left + share((event.clientX - box.left) / box.width) * (right - left);
      row[1] = top - share((event.clientY - box.top) / box.height) * (top - bottom);
      changed();
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      move(event);
    });
    canvas.addEventListener("pointermove", (event) => event.buttons && move(event));
    canvas.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!step) return;
      event.preventDefault();
      row[0] = Math.max(left, Math.min(right, row[0] + (step[0] * (right - left)) / 50));
      row[1] = Math.max(bottom, Math.min(top, row[1] + (step[1] * (top - bottom)) / 50));
      changed();
    });
    listeners.push(show);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      field = null;
      changed();
    });
  };

  // The layers from left to right, each behind those that it reads, and the values of its units for the present row.
  const drawing = () => {
    const WIDE = 152, TALL = 74, GAP = 44, CELLS = 16;
    const columns = [], depth = {};
    for (const layer of facts.layers) {
      depth[layer.id] = Math.max(-1, ...layer.sources.map((source) => depth[source])) + 1;
      (columns[depth[layer.id]] = columns[depth[layer.id]] || []).push(layer);
    }
    const most = Math.max(...columns.map((column) => column.length));
    const height = most * (TALL + 24) + 24;
    const width = columns.length * (WIDE + GAP) - GAP + 32;
    const svg = drawn("svg", byId("drawing"), { width, height, viewBox: `0 0 ${width} ${height}`, role: "list" });
    const places = {};
    columns.forEach((column, x) =>
      column.forEach((layer, y) => {
        places[layer.id] = [16 + x * (WIDE + GAP), (height - column.length * (TALL + 24) + 24) / 2 + y * (TALL + 24)];
      })
    );
    for (const layer of facts.layers)
      for (const source of layer.sources) {
        const [x1, y1] = places[source], [x2, y2] = places[layer.id];
        const from = x1 + WIDE, bend = (x2 - from) / 2;
        drawn("path", svg, { class: "edge", d: `M${from} ${y1 + TALL / 2}C${from + bend} ${y1 + TALL / 2} ${x2 - bend} ${y2 + TALL / 2} ${x2} ${y2 + TALL / 2}` });
      }
    const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
    for (const layer of facts.layers) {
      const [x, y] = places[layer.id];
      const node = drawn("g", svg, { role: "listitem" });
      drawn("title", node).textContent = `${layer.name}: ${layer.kind}, ${layer.shape}${layer.detail ? `, ${layer.detail}` : ""}`;
      drawn("rect", node, { class: "node", x, y, width: WIDE, height: TALL, rx: 10 });
      drawn("rect", node, { x: x + 10, y: y + 10, width: 8, height: 8, rx: 2, fill: layer.color });
      drawn("text", node, { x: x + 24, y: y + 18 }).textContent = cut(layer.name, 18 - layer.shape.length);
      drawn("text", node, { class: "small shape", x: x + WIDE - 10, y: y + 18 }).textContent = layer.shape;
      drawn("text", node, { class: "small", x: x + 10, y: y + 37 }).textContent = cut(layer.detail, 22);
      const count = Math.min(CELLS, layer.units);
      const cells = Array.from({ length: count }, (_, k) =>
        drawn("rect", node, { x: x + 10 + k * 8, y: y + 48, width: 7, height: 14, rx: 1.5 })
      );
      listeners.push(({ layers }) => {
        const values = layers[layer.id];
        if (!values) return cells.forEach((cell) => cell.remove());
        const picked = cells.map((_, k) => values[Math.floor((k * values.length) / count)]);
        const largest = layer.reach || Math.max(...picked.map(Math.abs)) || 1;
        picked.forEach((value, k) => {
          cells[k].style.fill = `color-mix(in srgb, var(--${value < 0 ? "low" : "high"}) ${(100 * Math.abs(value)) / largest}%, var(--middle))`;
        });
      });
    }
  };

  about();
  examples();
  if (isImage) pad();
  else fields();
  answers();
  if (!isImage && facts.columns.length === 2 && facts.columns.every(({ type }) => type === "number")) plane();
  drawing();
  changed();
})();
