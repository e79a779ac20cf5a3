/** Name of the mark set when the first picture of a document is on the canvas. */
export const FIRST_PICTURE_MARK = 'rackrise:first-picture'
