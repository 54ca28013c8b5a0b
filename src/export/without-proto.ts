// ECharts keeps the widths of words in plain objects, under the words: a body called `__proto__` had it write into what
// all objects share, and every screen broke. Without the old accessor that is a key like any other.
Reflect.deleteProperty(Object.prototype, '__proto__')
