import type { App } from '../../../app/app';

/** A run as the list shows it. */
export type RunRecord = Awaited<ReturnType<App['store']['runs']['list']>>[number];
export type RunStatus = RunRecord['status'];
