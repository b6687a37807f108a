/** The product's version, the same as in package.json; workbooks show which one runs in them. */
export const VERSION = '0.1.0';
