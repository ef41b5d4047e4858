import * as fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a failure is somebody's change and not the day's luck. PROPERTY_SEED=7
 * tries others.
 */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261120) });
