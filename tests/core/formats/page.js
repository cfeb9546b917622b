// A page without a browser: elements that hold what scripts give them, for tests of exported pages.
class Element {
  constructor(kind) {
    Object.assign(this, { kind, children: [], attributes: {}, listeners: {}, textContent: "", value: "", hidden: false });
    this.style = { setProperty() {} };
    const names = new Set();
    this.classList = { toggle: (name, on) => (on ? names.add(name) : names.delete(name)), contains: (name) => names.has(name) };
  }
  appendChild(child) { this.children.push(child); return child; }
  prepend(child) { this.children.unshift(child); }
  remove() { this.removed = true; }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  addEventListener(kind, listener) { (this.listeners[kind] = this.listeners[kind] || []).push(listener); }
  dispatch(kind, event = {}) { for (const listener of this.listeners[kind] || []) listener({ preventDefault() {}, ...event }); }
  getBoundingClientRect() { return { left: 0, top: 0, width: 100, height: 100 }; }
  setPointerCapture() {}
  matches() { return false; }
  all() { return [this, ...this.children.flatMap((child) => (child.all ? child.all() : []))]; }
  getContext() {
    return new Proxy({ createImageData: (w, h) => ({ data: new Uint8ClampedArray(4 * w * h) }) }, {
      get: (target, name) => target[name] || ((image) => (this.painted = image)),
      set: () => true,
    });
  }
}
const byId = {};
const waiting = [];
global.document = {
  activeElement: null,
  documentElement: new Element("html"),
  getElementById: (id) => (byId[id] = byId[id] || new Element(id)),
  createElement: (kind) => new Element(kind),
  createElementNS: (_, kind) => new Element(kind),
};
global.getComputedStyle = () => ({ getPropertyValue: () => "#123456" });
global.requestAnimationFrame = (call) => waiting.push(call);
global.matchMedia = () => new Element("media");
global.ImageData = class { constructor(w, h) { this.data = new Uint8ClampedArray(4 * w * h); } };
const settle = () => { while (waiting.length) waiting.shift()(); };
const html = require("fs").readFileSync(process.env.PAGE, "utf8");
const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((found) => found[1]);
(0, eval)(scripts.join("\n").replace("const network =", "globalThis.network ="));
settle();
