import { expect, it } from 'vitest';
import hook from '../../src/decoding/steering-vector';
import { letterHead } from '../support/engine-double';
import { watching } from '../support/watching';

const head = { ...letterHead, width: 3, steered: [1] };
const steering = (options: { readonly [name: string]: string | number }) =>
  hook.watch({ vector: '', strength: 1, layer: -1, ...options } as never, { head } as never).steering;

it('adds so many times the vector after the layer that takes one', () => {
  expect(steering({ vector: '1, -2, 0.5', strength: 2 })).toEqual({ layer: 1, vector: Float32Array.of(2, -4, 1) });
  expect(steering({})).toEqual({ layer: 1, vector: new Float32Array(3) });
});

it('refuses a vector of another length, one that is none, and another layer', () => {
  expect(() => steering({ vector: '1,2' })).toThrow('The vector has 2 numbers; 3 finite ones are needed.');
  expect(() => steering({ vector: '1,2,x' })).toThrow('3 finite ones are needed');
  expect(() => steering({ layer: 0 })).toThrow('Layer 0 is asked for; vectors can be added after layer 1 alone.');
});

it('says how long it was', () => {
  expect(watching(hook, { vector: '3,0,4' }, { head }).report()).toEqual({ layer: 1, length: 5 });
});
