/** Fonts with Chinese on Windows, macOS and Linux, for a drawing that is opened outside the browser. */
export const DRAWING_FONTS =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', SimHei, sans-serif"
