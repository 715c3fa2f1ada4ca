/** Chinese type sizes. */

/** Points. 二号, 小二, 三号, 四号, 小四, 五号. */
export const ER_HAO = 22;
export const XIAO_ER = 18;
export const SAN_HAO = 16;
export const SI_HAO = 14;
export const XIAO_SI = 12;
/** Table text is never smaller than this: the sheet takes more pages instead. */
export const WU_HAO = 10.5;
