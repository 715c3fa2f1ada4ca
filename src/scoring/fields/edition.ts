/**
 * Which rules a sheet was drawn under. One of 0.1.0 goes on to mean what it meant to those who filled it in: it asked
 * a 事由 of a judged credit that was given, asked for 视情扣分 left blank, and not for 不得分 that reaches beyond a
 * typed score; and its percentages stand in plain cells, as points.
 */

export type Edition = 'first' | 'current';
