/** Fonts by the names that office programs know them by; where one is missing they take another with Chinese. */
export const OFFICE_SANS = 'Microsoft YaHei'
/** Body and headings of official documents (GB/T 9704). */
export const OFFICE_BODY = '仿宋_GB2312'
export const OFFICE_HEAD = '黑体'
/** For titles of official documents. */
export const OFFICE_TITLE = '方正小标宋简体'
