export const properNames = {};

export const wordsThatCountNothing = {};

export const quotedOtherwise = {};
