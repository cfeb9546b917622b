"use strict";
// The arithmetic of the network. It knows no page, so that any JavaScript engine can run it.
const network = (() => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  // Numbers of float32 from base64, which not every engine can read by itself.
  const floats = (text) => {
    const length = Math.floor((text.length * 3) / 4) - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
    const bytes = new Uint8Array(length), view = new DataView(bytes.buffer);
    const places = {};
    for (let i = 0; i < 64; i++) places[letters[i]] = i;
    for (let i = 0, at = 0; i < text.length; i += 4) {
      let bits = 0;
      for (let j = 0; j < 4; j++) bits = (bits << 6) | (places[text[i + j]] || 0);
      for (let j = 16; j >= 0 && at < length; j -= 8) bytes[at++] = (bits >> j) & 255;
    }
    return Float32Array.from({ length: length / 4 }, (_, i) => view.getFloat32(4 * i, true));
  };

  const each = (count, value, kind = Float32Array) => {
    const y = new kind(count);
    for (let i = 0; i < count; i++) y[i] = value(i);
    return y;
  };

  // A number of a row; null is a gap.
  const number = (cell) => (cell === null ? NaN : cell);

  // The row of a table (rows, units) for a text, its last row for texts that are not known.
  const lookup = (text, rows, table, units) => {
    const known = rows.get(text === null ? "" : String(text).trim());
    const row = known === undefined ? table.length / units - 1 : known;
    return table.slice(row * units, (row + 1) * units);
  };

  const sum = (x) => {
    let total = 0;
    for (let i = 0; i < x.length; i++) total += x[i];
    return new Float32Array([total]);
  };

  const max = (x) => {
    let largest = x[0];
    for (let i = 1; i < x.length; i++) if (largest < x[i]) largest = x[i];
    return new Float32Array([largest]);
  };

  // x (inputs) times w (inputs, outputs).
  const matmul = (x, w, outputs) => {
    const y = new Float64Array(outputs);
    for (let i = 0, k = 0; i < x.length; i++) for (let o = 0; o < outputs; o++, k++) y[o] += x[i] * w[k];
    return Float32Array.from(y);
  };

  const concatenate = (...parts) => {
    const y = new parts[0].constructor(parts.reduce((total, part) => total + part.length, 0));
    let at = 0;
    for (const part of parts) {
      y.set(part, at);
      at += part.length;
    }
    return y;
  };

  // Images are (channels, height, width).
  const pad = (x, [channels, height, width], top, bottom, left, right) => {
    const high = top + height + bottom, wide = left + width + right;
    const y = new Float32Array(channels * high * wide);
    for (let c = 0; c < channels; c++)
      for (let r = 0; r < height; r++)
        for (let k = 0; k < width; k++) y[(c * high + top + r) * wide + left + k] = x[(c * height + r) * width + k];
    return y;
  };

  // What `value(channel, row, column)` is at every place of a window of tall × wide.
  const slid = (channels, [, height, width], tall, wide, stride, value) => {
    const y = [];
    for (let c = 0; c < channels; c++)
      for (let r = 0; r + tall <= height; r += stride)
        for (let k = 0; k + wide <= width; k += stride) y.push(value(c, r, k));
    return Float32Array.from(y);
  };

  const convolve = (x, w, shape, outputs, tall, wide, stride) => {
    const [channels, height, width] = shape;
    return slid(outputs, shape, tall, wide, stride, (o, r, k) => {
      let total = 0;
      for (let c = 0; c < channels; c++)
        for (let i = 0; i < tall; i++)
          for (let j = 0; j < wide; j++)
            total += x[(c * height + r + i) * width + k + j] * w[((o * channels + c) * tall + i) * wide + j];
      return total;
    });
  };

  const pooled = (x, shape, tall, wide, stride, start, add) =>
    slid(shape[0], shape, tall, wide, stride, (c, r, k) => {
      let total = start;
      for (let i = 0; i < tall; i++)
        for (let j = 0; j < wide; j++) total = add(total, x[(c * shape[1] + r + i) * shape[2] + k + j]);
      return total;
    });
  const max_pool = (x, shape, tall, wide, stride) => pooled(x, shape, tall, wide, stride, -Infinity, Math.max);
  const mean_pool = (x, shape, tall, wide, stride) =>
    pooled(x, shape, tall, wide, stride, 0, (a, b) => a + b).map((total) => total / (tall * wide));

  // The error function, by the series of exp(-x²) times powers of x: all terms are positive.
  const erf = (x) => {
    if (Math.abs(x) > 6) return Math.sign(x);
    let term = x, total = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(total); n++) {
      term *= (2 * x * x) / (2 * n + 1);
      total += term;
    }
    return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * total;
  };

  const facts = /*FACTS*/;
  const w = {
/*ARRAYS*/
  };
  const texts = {
/*TEXTS*/
  };

  // The answer for a row in the units of the data, and the outputs of the layers by their ids.
  const run = (row) => {
/*CODE*/
  };

  // The place of the class that an answer means, -1 where the row cannot be predicted.
  const place = (answer) =>
    Number.isNaN(answer[0]) ? -1 : answer.length > 1 ? answer.indexOf(max(answer)[0]) : Number(answer[0] > facts.threshold);

  // The largest difference from what the trained network said of the test rows, and whether all classes are the same.
  const check = () => {
    let worst = 0, differ = 0;
    facts.rows.forEach((row, k) => {
      const { answer } = run(row);
      if (facts.labels.length && (facts.classes[place(answer)] || "") !== facts.labels[k]) differ += 1;
      facts.answers[k].forEach((wanted, i) => {
        const difference = Math.abs(answer[i] - wanted) / facts.sizes[k][i];
        if (!(difference <= worst) && worst === worst) worst = difference; // NaN stays
      });
    });
    return { worst, agrees: worst <= facts.allowed && !differ };
  };

  return { facts, run, place, check };
})();
