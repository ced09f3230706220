(function () {
  'use strict';

  const data = JSON.parse(document.getElementById('report-data').textContent);
  const charts = data.charts;
  const labels = data.labels;
  const language = data.language;
  const DAY = 86400000;
  const MINUTE = 60000;
  const NONE = '–';
  const RIGHT = 58;
  const BOTTOM = 20;
  const TOP = 8;

  // ---- words and numbers -------------------------------------------------------------------

  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const fine = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 });
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const dayName = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });

  function minus(text) { return text.replace('-', '\u2212'); }

  function show(value, unit) {
    if (value === null || value === undefined) return NONE;
    if (unit === 'percent') return minus((value * 100).toFixed(2)) + '%';
    return minus(Math.abs(value) < 10 ? value.toFixed(3) : plain.format(value));
  }

  function tickLabel(value, unit, step) {
    if (unit === 'percent') {
      const digits = step >= 0.01 ? 0 : step >= 0.001 ? 1 : 2;
      return minus((value * 100).toFixed(digits)) + '%';
    }
    if (Math.abs(value) >= 10000) return minus(compact.format(value));
    const digits = step >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(step) - 1e-9));
    return minus(new Intl.NumberFormat(language,
      { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value));
  }

  function safe(text) {
    const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    return String(text).replace(/[&<>"']/g, c => names[c]);
  }

  // ---- axes of time ------------------------------------------------------------------------

  function unpack(axis) {
    let at = 0;
    return { unit: axis.unit, t: axis.t.map(step => (at += step)) };
  }

  const axes = {};
  for (const key of Object.keys(charts)) {
    if (key.startsWith('axis-')) axes[key.slice(5)] = unpack(charts[key]);
  }

  function dateOf(axis, i) { return new Date(axis.t[i] * (axis.unit === 'minute' ? MINUTE : DAY)); }

  function timeText(axis, i) {
    if (axis.unit === 'index') return '#' + axis.t[i];
    const text = dateOf(axis, i).toISOString();
    return axis.unit === 'minute' ? text.slice(0, 10) + ' ' + text.slice(11, 16) : text.slice(0, 10);
  }

  const months = d => d.getUTCFullYear() * 12 + d.getUTCMonth();
  const YEARS = n => ({ key: d => Math.floor(d.getUTCFullYear() / n), text: d => String(d.getUTCFullYear()) });
  const MONTHS = n => ({
    key: d => Math.floor(months(d) / n),
    text: d => d.getUTCMonth() < n ? String(d.getUTCFullYear()) : monthName.format(d)
  });
  const HOURS = n => ({ key: d => Math.floor(d / (n * 3600000)), text: d => d.toISOString().slice(11, 16) });
  const LEVELS = [
    { minute: true, ...HOURS(1) }, { minute: true, ...HOURS(3) },
    { key: d => Math.floor(d / DAY), text: d => dayName.format(d) },
    { key: d => Math.floor((d / DAY + 3) / 7), text: d => dayName.format(d) },
    MONTHS(1), MONTHS(3), MONTHS(6), YEARS(1), YEARS(2), YEARS(5), YEARS(10), YEARS(20)
  ];

  /** The finest level whose labels have room. */
  function timeTicks(axis, from, to, width) {
    if (axis.unit === 'index') {
      return niceSteps(axis.t[from], axis.t[to], width / 90)
        .filter(v => v === Math.round(v)).map(v => ({ i: v - axis.t[0], text: String(v) }));
    }
    const dates = [];
    for (let i = from; i <= to; i++) dates.push(dateOf(axis, i));
    const px = width / Math.max(1, to - from);
    for (const level of LEVELS) {
      if (level.minute && axis.unit !== 'minute') continue;
      const ticks = [];
      let before = level.key(dates[0]);
      for (let k = 1; k < dates.length; k++) {
        const now = level.key(dates[k]);
        if (now !== before) ticks.push({ i: from + k, text: level.text(dates[k]) });
        before = now;
      }
      if (ticks.length * 62 <= width) {
        let last = -1e9;
        return ticks.filter(t => { const keep = (t.i - last) * px >= 46; if (keep) last = t.i; return keep; });
      }
    }
    return [];
  }

  function niceStep(span, count) {
    const raw = span / Math.max(1, count);
    const power = Math.pow(10, Math.floor(Math.log10(raw)));
    const rest = raw / power;
    return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 2.5 ? 2.5 : rest <= 5 ? 5 : 10);
  }

  function niceSteps(low, high, count) {
    const step = niceStep(high - low || 1, count);
    const steps = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      steps.push(Number((k * step).toPrecision(12)));
    }
    return steps;
  }

  /** Values and the pixels they stand at. */
  function valueScale(low, high, height, isLog) {
    let from = low;
    let to = high;
    if (!(to > from)) { const pad = Math.abs(from) * 0.01 || 1; from -= pad; to += pad; }
    if (isLog) {
      const a = Math.log(from);
      const b = Math.log(to);
      const pad = (b - a) * 0.05;
      const y = v => TOP + (height - TOP - BOTTOM) * (b + pad - Math.log(v)) / (b - a + 2 * pad);
      return { y, ticks: logTicks(from, to, y), step: from >= 100 ? 1 : niceStep(from, 10) };
    }
    const pad = (to - from) * 0.05;
    if (low < 0 || from - pad >= 0) from -= pad;
    if (high > 0) to += pad;
    const y = v => TOP + (height - TOP - BOTTOM) * (to - v) / (to - from);
    const ticks = niceSteps(from, to, height / 52);
    return { y, ticks, step: ticks.length > 1 ? ticks[1] - ticks[0] : 1 };
  }

  function logTicks(low, high, y) {
    if (high / low < 4) return niceSteps(low, high, 5);
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (const digit of [1, 2, 5]) {
        const value = digit * Math.pow(10, power);
        const far = !ticks.length || y(ticks[ticks.length - 1]) - y(value) >= 26;
        if (value >= low && value <= high && far) ticks.push(value);
      }
    }
    return ticks;
  }

  // ---- views: what part of an axis is shown, shared by all charts on it -----------------------

  function View(axis) {
    this.axis = axis;
    this.last = axis.t.length - 1;
    this.from = 0;
    this.to = this.last;
    this.hover = -1;
    this.range = 'all';
    this.plots = [];
  }
  View.prototype.show = function (from, to, range) {
    const a = Math.max(0, Math.min(from, to));
    const b = Math.min(this.last, Math.max(from, to));
    if (b - a < 4 && this.last > 4) return;
    this.from = a;
    this.to = b;
    this.range = range || '';
    this.plots.forEach(plot => plot.draw());
  };
  View.prototype.point = function (i) {
    this.hover = i < 0 ? -1 : Math.max(this.from, Math.min(this.to, i));
    this.plots.forEach(plot => plot.point());
  };
  View.prototype.choose = function (range) {
    const spans = { '1m': 31, '6m': 183, '1y': 366, '3y': 1096, '5y': 1827 };
    if (!spans[range] || this.axis.unit === 'index') { this.show(0, this.last, 'all'); return; }
    const perDay = this.axis.unit === 'minute' ? 1440 : 1;
    const first = this.axis.t[this.last] - spans[range] * perDay;
    let from = this.last;
    while (from > 0 && this.axis.t[from - 1] >= first) from--;
    this.show(from, this.last, range);
  };

  // ---- plots -----------------------------------------------------------------------------------

  function frame(width, height, view, scale, unit, xOf) {
    let out = '';
    for (const value of scale.ticks) {
      const y = scale.y(value);
      if (y < TOP - 1 || y > height - BOTTOM + 1) continue;
      out += `<line class="grid" x1="0" x2="${width - RIGHT}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>` +
        `<text x="${width - RIGHT + 6}" y="${(y + 3.8).toFixed(1)}">${safe(tickLabel(value, unit, scale.step))}</text>`;
    }
    for (const tick of timeTicks(view.axis, view.from, view.to, width - RIGHT)) {
      const x = xOf(tick.i);
      const anchor = x < 18 ? 'start' : x > width - RIGHT - 14 ? 'end' : 'middle';
      out += `<line class="grid" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${height - BOTTOM}" y2="${height - BOTTOM + 4}"/>` +
        `<text x="${x.toFixed(1)}" y="${height - 4}" text-anchor="${anchor}">${safe(tick.text)}</text>`;
    }
    return out + `<line class="grid" x1="0" x2="${width - RIGHT}" y1="${height - BOTTOM}" y2="${height - BOTTOM}"/>`;
  }

  /** A path through the points; where there are more than pixels, the extremes of each pixel. */
  function path(values, from, to, xOf, yOf, width) {
    const step = Math.max(1, Math.floor((to - from) / (width * 2)));
    let out = '';
    let isDown = false;
    const add = i => {
      const v = values[i];
      if (v === null || v === undefined || !isFinite(yOf(v))) { isDown = false; return; }
      out += (isDown ? 'L' : 'M') + xOf(i).toFixed(1) + ' ' + yOf(v).toFixed(1);
      isDown = true;
    };
    if (step === 1) { for (let i = from; i <= to; i++) add(i); return out; }
    for (let i = from; i <= to; i += step) {
      let low = i;
      let high = i;
      for (let k = i; k < Math.min(i + step, to + 1); k++) {
        if (values[k] < values[low]) low = k;
        if (values[k] > values[high]) high = k;
      }
      add(Math.min(low, high));
      if (low !== high) add(Math.max(low, high));
    }
    add(to);
    return out;
  }

  function Plot(figure, view) {
    this.figure = figure;
    this.box = figure.querySelector('.plot');
    this.legend = figure.querySelector('.legend');
    this.view = view;
    this.isLog = false;
    view.plots.push(this);
    this.listen();
    new ResizeObserver(() => { if (this.box.clientWidth !== this.width) this.draw(); }).observe(this.box);
  }
  Plot.prototype.measure = function (height) {
    this.width = Math.max(200, this.box.clientWidth);
    this.height = this.width < 520 ? Math.round(height * 0.8) : height;
    const { from, to } = this.view;
    const span = Math.max(1, to - from);
    const inset = this.inset || 0;
    const room = this.width - RIGHT - 2 * inset;
    this.xOf = i => inset + (i - from) / span * room;
    this.atX = x => Math.round(from + (x - inset) / room * span);
  };
  Plot.prototype.put = function (content) {
    this.box.innerHTML = `<svg viewBox="0 0 ${this.width} ${this.height}" role="img" aria-label="${
      safe(this.box.getAttribute('aria-label'))}">${content}<g class="over"></g></svg>`;
    this.over = this.box.querySelector('.over');
    this.figure.querySelectorAll('[data-range]').forEach(button =>
      button.setAttribute('aria-pressed', String(button.dataset.range === this.view.range)));
    this.point();
  };
  Plot.prototype.listen = function () {
    const box = this.box;
    const at = event => {
      const rect = box.getBoundingClientRect();
      return this.atX((event.clientX - rect.left) * this.width / rect.width);
    };
    let start = null;
    box.addEventListener('pointerdown', e => { if (e.pointerType === 'mouse' && e.button === 0) start = at(e); });
    box.addEventListener('pointermove', e => {
      this.view.point(at(e));
      if (start !== null) this.select(start, at(e));
    });
    box.addEventListener('pointerup', e => {
      if (start !== null && Math.abs(this.xOf(at(e)) - this.xOf(start)) > 6) this.view.show(start, at(e));
      start = null;
    });
    box.addEventListener('pointerleave', () => { start = null; this.view.point(-1); });
    box.addEventListener('dblclick', () => this.view.choose('all'));
    box.addEventListener('keydown', e => this.key(e));
    this.figure.addEventListener('click', e => {
      const { range, scale } = e.target.dataset;
      if (range) this.view.choose(range);
      if (scale) this.rescale(scale === 'log');
    });
  };
  Plot.prototype.select = function (a, b) {
    const x = Math.max(0, this.xOf(Math.min(a, b)));
    const end = Math.min(this.width - RIGHT, this.xOf(Math.max(a, b)));
    this.over.insertAdjacentHTML('beforeend',
      `<rect class="select" x="${x}" y="${TOP}" width="${Math.max(0, end - x)}" height="${this.height - BOTTOM - TOP}"/>`);
  };
  Plot.prototype.key = function (event) {
    const view = this.view;
    const here = view.hover < 0 ? view.to : view.hover;
    const span = view.to - view.from;
    const moves = {
      ArrowLeft: () => view.point(here - (event.shiftKey ? 10 : 1)),
      ArrowRight: () => view.point(here + (event.shiftKey ? 10 : 1)),
      Home: () => view.point(view.from),
      End: () => view.point(view.to),
      '+': () => view.show(Math.round(here - span / 4), Math.round(here + span / 4)),
      '-': () => view.show(view.from - Math.ceil(span / 2), view.to + Math.ceil(span / 2)),
      Escape: () => view.choose('all')
    };
    if (!moves[event.key]) return;
    event.preventDefault();
    moves[event.key]();
  };
  Plot.prototype.rescale = function (isLog) {
    this.isLog = isLog;
    this.figure.querySelectorAll('[data-scale]').forEach(button =>
      button.setAttribute('aria-pressed', String((button.dataset.scale === 'log') === isLog)));
    this.draw();
  };
  Plot.prototype.cursor = function (i, dots) {
    if (!this.over) return;
    const x = this.xOf(i).toFixed(1);
    this.over.innerHTML = i < 0 ? '' :
      `<line class="cursor" x1="${x}" x2="${x}" y1="${TOP}" y2="${this.height - BOTTOM}"/>` + dots.join('');
  };

  // ---- lines and areas ---------------------------------------------------------------------

  function lines(figure, spec) {
    const plot = new Plot(figure, views[spec.axis]);
    plot.draw = function () {
      this.measure(spec.short ? 190 : 320);
      const { from, to } = this.view;
      let low = spec.zero || spec.series.some(s => s.style === 'area') ? 0 : Infinity;
      let high = low === 0 ? 0 : -Infinity;
      for (const series of spec.series) {
        for (let i = from; i <= to; i++) {
          const v = series.v[i];
          if (v === null || this.isLog && v <= 0) continue;
          if (v < low) low = v;
          if (v > high) high = v;
        }
      }
      if (low > high) { low = 0; high = 1; }
      this.scale = valueScale(low, high, this.height, this.isLog && low > 0);
      let out = frame(this.width, this.height, this.view, this.scale, spec.unit, this.xOf);
      const zero = this.scale.y(0);
      if (low < 0 && high >= 0) {
        out += `<line class="base" x1="0" x2="${this.width - RIGHT}" y1="${zero.toFixed(1)}" y2="${zero.toFixed(1)}"/>`;
      }
      for (const series of [...spec.series].reverse()) {
        const d = path(series.v, from, to, this.xOf, this.scale.y, this.width);
        if (series.style === 'area' && d) {
          out += `<path class="area ${series.tone}" d="${d}L${this.xOf(to).toFixed(1)} ${zero.toFixed(1)}L${
            this.xOf(from).toFixed(1)} ${zero.toFixed(1)}Z"/>`;
        }
        out += `<path class="line ${series.tone}" d="${d}"/>`;
      }
      this.put(out);
    };
    plot.point = function () {
      const i = this.view.hover;
      const at = i < 0 ? this.view.to : i;
      const dots = spec.series.filter(s => i >= 0 && s.v[i] !== null).map(s =>
        `<circle class="dot ${s.tone}" r="3.6" cx="${this.xOf(i).toFixed(1)}" cy="${this.scale.y(s.v[i]).toFixed(1)}"/>`);
      this.cursor(i, dots);
      this.legend.innerHTML = `<span>${safe(timeText(this.view.axis, at))}</span>` + spec.series.map(s =>
        `<span><i class="${s.tone}"></i>${safe(s.name)} <b>${safe(show(s.v[at], spec.unit))}</b></span>`).join('');
    };
    plot.draw();
  }

  // ---- distribution ------------------------------------------------------------------------

  function bars(figure, spec) {
    const box = figure.querySelector('.plot');
    const legend = figure.querySelector('.legend');
    let drawn = 0;
    const draw = () => {
      const width = drawn = Math.max(200, box.clientWidth);
      const height = width < 520 ? 190 : 230;
      const low = spec.bins[0][0];
      const high = spec.bins[spec.bins.length - 1][1];
      const room = width - RIGHT;
      const x = v => high > low ? (v - low) / (high - low) * room : room / 2;
      const scale = valueScale(0, Math.max(...spec.bins.map(bin => bin[2])), height, false);
      let out = '';
      for (const value of scale.ticks.filter(v => v === Math.round(v))) {
        const y = scale.y(value).toFixed(1);
        out += `<line class="grid" x1="0" x2="${room}" y1="${y}" y2="${y}"/><text x="${room + 6}" y="${+y + 4}">${plain.format(value)}</text>`;
      }
      for (const value of niceSteps(low, high, room / 80)) {
        const at = x(value).toFixed(1);
        const anchor = at < 20 ? 'start' : at > room - 20 ? 'end' : 'middle';
        out += `<text x="${at}" y="${height - 4}" text-anchor="${anchor}">${tickLabel(value, spec.unit || 'percent', niceStep(high - low || 1, room / 80))}</text>`;
      }
      const base = scale.y(0);
      for (const [from, to, count] of spec.bins) {
        const left = x(from);
        const wide = Math.max(1, x(to) - left - 1);
        const y = scale.y(count);
        const tone = from <= 0 && to >= 0 ? 'bar-zero' : from > 0 ? 'bar-up' : 'bar-down';
        out += `<rect class="${tone}" x="${left.toFixed(1)}" y="${y.toFixed(1)}" width="${wide.toFixed(1)}" height="${Math.max(0, base - y).toFixed(1)}"/>`;
      }
      out += `<line class="grid" x1="0" x2="${room}" y1="${base}" y2="${base}"/>`;
      spec.marks.forEach(mark => {
        const at = x(mark.at).toFixed(1);
        out += `<line class="mark" x1="${at}" x2="${at}" y1="${TOP}" y2="${base}"/>`;
      });
      box.innerHTML = `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(box.getAttribute('aria-label'))}">${out}</svg>`;
    };
    const rest = spec.marks.map(mark => `<span>┆ ${safe(mark.name)} <b>${show(mark.at, spec.unit || 'percent')}</b></span>`).join('');
    const tell = text => { legend.innerHTML = text || rest; };
    box.addEventListener('pointermove', e => {
      const rect = box.getBoundingClientRect();
      const share = (e.clientX - rect.left) / (rect.width * (1 - RIGHT / drawn));
      const bin = spec.bins[Math.floor(share * spec.bins.length)];
      tell(bin && `<span>${show(bin[0], spec.unit || 'percent')} … ${show(bin[1], spec.unit || 'percent')}</span><span>${safe(labels.count)} <b>${plain.format(bin[2])}</b></span>`);
    });
    box.addEventListener('pointerleave', () => tell(''));
    new ResizeObserver(() => { if (Math.max(200, box.clientWidth) !== drawn) draw(); }).observe(box);
    tell('');
    draw();
  }

  // ---- columns: one value a name ------------------------------------------------------------

  function columns(figure, spec) {
    const box = figure.querySelector('.plot');
    const legend = figure.querySelector('.legend');
    const values = spec.v.map(v => v === null ? 0 : v);
    let drawn = 0;
    const draw = () => {
      const width = drawn = Math.max(200, box.clientWidth);
      const height = width < 520 ? 190 : 230;
      const room = width - RIGHT;
      const scale = valueScale(Math.min(0, ...values), Math.max(0, ...values), height, false);
      const slot = room / values.length;
      const wide = Math.min(64, slot * 0.66);
      let out = '';
      for (const value of scale.ticks) {
        const y = scale.y(value).toFixed(1);
        out += `<line class="grid" x1="0" x2="${room}" y1="${y}" y2="${y}"/><text x="${room + 6}" y="${+y + 4}">${
          safe(tickLabel(value, spec.unit, scale.step))}</text>`;
      }
      const base = scale.y(0);
      values.forEach((value, i) => {
        const middle = slot * (i + 0.5);
        const y = Math.min(base, scale.y(value));
        out += `<rect class="column" x="${(middle - wide / 2).toFixed(1)}" y="${y.toFixed(1)}" width="${
          wide.toFixed(1)}" height="${Math.abs(scale.y(value) - base).toFixed(1)}"/>` +
          `<text x="${middle.toFixed(1)}" y="${height - 4}" text-anchor="middle">${safe(spec.names[i])}</text>`;
      });
      out += `<line class="base" x1="0" x2="${room}" y1="${base.toFixed(1)}" y2="${base.toFixed(1)}"/>`;
      box.innerHTML = `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(box.getAttribute('aria-label'))}">${out}</svg>`;
    };
    const tell = only => {
      legend.innerHTML = spec.names.map((name, i) => only === undefined || only === i
        ? `<span>${safe(name)} <b>${safe(show(spec.v[i], spec.unit))}</b></span>` : '').join('');
    };
    box.addEventListener('pointermove', e => {
      const rect = box.getBoundingClientRect();
      const place = Math.floor((e.clientX - rect.left) / rect.width / (1 - RIGHT / drawn) * values.length);
      tell(place < values.length ? place : undefined);
    });
    box.addEventListener('pointerleave', () => tell());
    new ResizeObserver(() => { if (Math.max(200, box.clientWidth) !== drawn) draw(); }).observe(box);
    tell();
    draw();
  }

  // ---- prices ------------------------------------------------------------------------------

  function candles(figure, spec) {
    let current = null;
    let plot = null;
    const note = document.createElement('p');
    note.className = 'note';
    figure.appendChild(note);

    const choose = index => {
      current = spec.instruments[index];
      const view = new View(unpack(current));
      if (plot) { plot.view = view; view.plots.push(plot); } else { plot = new Plot(figure, view); plot.inset = 6; define(); }
      note.textContent = [current.note, current.fillsNote].filter(Boolean).join(' ');
      plot.byBar = new Map();
      for (const fill of current.fills) {
        if (!plot.byBar.has(fill[0])) plot.byBar.set(fill[0], []);
        plot.byBar.get(fill[0]).push(fill);
      }
      plot.draw();
    };

    const define = () => {
      plot.draw = function () {
        this.measure(360);
        const { from, to } = this.view;
        let low = Infinity;
        let high = -Infinity;
        for (let i = from; i <= to; i++) {
          low = Math.min(low, current.l[i]);
          high = Math.max(high, current.h[i]);
        }
        for (const fill of current.fills) {
          if (fill[0] >= from && fill[0] <= to) { low = Math.min(low, fill[3]); high = Math.max(high, fill[3]); }
        }
        this.scale = valueScale(low, high, this.height, this.isLog && low > 0);
        let out = frame(this.width, this.height, this.view, this.scale, 'price', this.xOf);
        const pixels = (this.width - RIGHT) / (to - from + 1);
        out += pixels >= 4 ? this.candles(pixels) : this.band();
        this.put(out + this.markers(pixels));
      };
      plot.candles = function (pixels) {
        const body = Math.max(1.5, Math.min(11, pixels * 0.62));
        const y = v => this.scale.y(v).toFixed(1);
        let out = '';
        for (let i = this.view.from; i <= this.view.to; i++) {
          const x = this.xOf(i);
          const isUp = current.c[i] >= current.o[i];
          const top = this.scale.y(Math.max(current.o[i], current.c[i]));
          const tall = Math.max(1, this.scale.y(Math.min(current.o[i], current.c[i])) - top);
          out += `<g class="candle-${isUp ? 'up' : 'down'}"><path d="M${x.toFixed(1)} ${y(current.h[i])}V${top.toFixed(1)}M${
            x.toFixed(1)} ${(top + tall).toFixed(1)}V${y(current.l[i])}"/><rect x="${(x - body / 2).toFixed(1)}" y="${
            top.toFixed(1)}" width="${body.toFixed(1)}" height="${tall.toFixed(1)}"/></g>`;
        }
        return out;
      };
      plot.band = function () {
        const { from, to } = this.view;
        const up = path(current.h, from, to, this.xOf, this.scale.y, this.width);
        let down = '';
        for (let i = to; i >= from; i--) down += 'L' + this.xOf(i).toFixed(1) + ' ' + this.scale.y(current.l[i]).toFixed(1);
        return `<path class="band" d="${up}${down}Z"/><path class="close" d="${
          path(current.c, from, to, this.xOf, this.scale.y, this.width)}"/>`;
      };
      plot.markers = function (pixels) {
        const size = pixels >= 4 ? 5.5 : current.fills.length > 300 ? 3.6 : 4.6;
        let out = '';
        for (const [bar, side, , price] of current.fills) {
          if (bar < this.view.from || bar > this.view.to) continue;
          const x = this.xOf(bar);
          const y = this.scale.y(price);
          const tip = side > 0 ? y + 1 : y - 1;
          const foot = (tip + side * size * 1.7).toFixed(1);
          out += `<path class="${side > 0 ? 'buy' : 'sell'}" d="M${x.toFixed(1)} ${tip.toFixed(1)}L${
            (x - size).toFixed(1)} ${foot}L${(x + size).toFixed(1)} ${foot}Z"/>`;
        }
        return out;
      };
      plot.point = function () {
        const i = this.view.hover;
        const at = i < 0 ? this.view.to : i;
        this.cursor(i, []);
        const price = v => minus(fine.format(v));
        const fills = (this.byBar.get(at) || []).slice(0, 3).map(([, side, quantity, value, time]) =>
          `<span class="key-${side > 0 ? 'buy' : 'sell'}">${side > 0 ? '▲ ' + safe(labels.buy) : '▼ ' + safe(labels.sell)} ${
            safe(quantity)} @ ${price(value)} · ${safe(time)}</span>`);
        const keys = `<span class="key-buy">▲ ${safe(labels.buy)}</span><span class="key-sell">▼ ${safe(labels.sell)}</span>`;
        this.legend.innerHTML = `<span>${safe(timeText(this.view.axis, at))}</span>` +
          [['open', 'o'], ['high', 'h'], ['low', 'l'], ['close', 'c']].map(([name, key]) =>
            `<span>${safe(labels[name])} <b>${price(current[key][at])}</b></span>`).join('') +
          (fills.length && i >= 0 ? fills.join('') : keys);
      };
    };
    const select = figure.parentElement.querySelector('.choice select');
    if (select) select.addEventListener('change', () => choose(Number(select.value)));
    choose(0);
  }

  // ---- tables and switches --------------------------------------------------------------------

  function sortable(table) {
    table.querySelectorAll('thead th').forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', () => sort(table, head, column));
    });
  }

  function sort(table, head, column) {
    const isRising = head.getAttribute('aria-sort') === 'descending';
    const key = row => {
      const cell = row.cells[column];
      const value = cell.dataset.v === undefined ? NaN : Number(cell.dataset.v);
      return Number.isNaN(value) ? cell.textContent : value;
    };
    const order = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), language);
    const rows = [...table.tBodies[0].rows].map(row => ({ row, key: key(row) }));
    rows.sort((a, b) => (isRising ? 1 : -1) * order(a.key, b.key));
    table.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', isRising ? 'ascending' : 'descending');
    table.tBodies[0].append(...rows.map(each => each.row));
  }

  // A table that is wider than its place says so, and fades where there is more of it.
  function sideways(place) {
    const hint = place.previousElementSibling;
    const show = () => {
      const hidden = place.scrollWidth - place.clientWidth;
      const left = place.scrollLeft > 2;
      const right = place.scrollLeft < hidden - 2;
      hint.hidden = hidden <= 2;
      if (hidden <= 2) delete place.dataset.more;
      else place.dataset.more = left && right ? 'both' : left ? 'left' : 'right';
    };
    place.addEventListener('scroll', show, { passive: true });
    new ResizeObserver(show).observe(place);
    show();
  }

  const root = document.documentElement;
  const switches = {
    theme: () => {
      const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = isDark ? 'light' : 'dark';
    },
    colours: () => { root.dataset.colours = root.dataset.colours === 'red-up' ? 'green-up' : 'red-up'; }
  };
  document.querySelectorAll('[data-switch]').forEach(button =>
    button.addEventListener('click', () => switches[button.dataset.switch]()));

  const views = {};
  for (const name of Object.keys(axes)) views[name] = new View(axes[name]);

  document.querySelectorAll('figure[data-chart]').forEach(figure => {
    const spec = charts[figure.dataset.chart];
    const draw = { bars, columns, candles }[spec.kind] || lines;
    draw(figure, spec);
  });
  // One period for everything that runs over the same days.
  const together = ['curve', 'days', 'slices'].map(name => views[name]).filter(Boolean);
  document.querySelectorAll('[data-chart="equity"] [data-range]').forEach(button =>
    button.addEventListener('click', () => together.forEach(view => view.choose(button.dataset.range))));
  document.querySelectorAll('table.sortable').forEach(sortable);
  document.querySelectorAll('.scroll').forEach(sideways);
  root.dataset.ready = 'true';
})();
