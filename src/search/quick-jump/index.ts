export type { JumpReason } from './explain-row.ts';
export type { JumpColumn } from './jump-column.ts';
export { markTitle, markWords, type MarkedPiece } from './mark-title.ts';
export { createQuickJump, type JumpResult, type QuickJump } from './quick-jump.ts';
export { wordsOf } from './fold-text.ts';
export { isFormOf } from './word-form.ts';
