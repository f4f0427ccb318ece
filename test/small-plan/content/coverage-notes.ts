export const narrativeNumerals = [];

export const noApplication = [];
