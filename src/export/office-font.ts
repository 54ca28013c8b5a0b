/** Fonts by the names that office programs know them by; where one is missing they take another with Chinese. */
export const OFFICE_SANS = 'Microsoft YaHei'
