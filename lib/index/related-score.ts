/** placeholder */
export const RELATED_MIN_SCORE = 0.12;
