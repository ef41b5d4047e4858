import { expect, it } from 'vitest';
import { tokenPlaces } from '../../src/base/token-places';

const places = (text: string, ...tokens: string[]) =>
  tokenPlaces(
    text,
    tokens.map((token) => ({ text: token })),
  );

it('finds tokens that are the text', () => expect(places('Two and 4', 'Two', ' and', ' 4')).toEqual([0, 3, 7]));
it('finds tokens that are written without their spaces', () =>
  expect(places('Two and 4', 'Two', 'and', '4')).toEqual([0, 3, 7]));
it('passes over tokens the text does not show', () =>
  expect(places('Four. Yes', '<think>', 'Four', '.', ' Yes')).toEqual([0, 0, 4, 5]));
