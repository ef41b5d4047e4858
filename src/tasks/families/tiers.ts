import { ages } from './ages';
import { clock } from './clock';
import { equation } from './equation';
import { expression } from './expression';
import type { Source } from './family';
import { farm } from './farm';
import { hardEquation } from './hard-equation';
import { hardExpression } from './hard-expression';
import { hardShape } from './hard-shape';
import { hardShop } from './hard-shop';
import { hardSum } from './hard-sum';
import { hardTrip } from './hard-trip';
import { letters } from './letters';
import { ordering } from './ordering';
import { parity } from './parity';
import { percent } from './percent';
import { sequence } from './sequence';
import { shape } from './shape';
import { sharing } from './sharing';
import { shop } from './shop';
import { sorting } from './sorting';
import { trip } from './trip';
import { weekday } from './weekday';

/** What Pocket was trained on. The order is part of what an index means: add at the end of a new tier, never here. */
export const easyFamilies: readonly Source[] = [
  expression,
  shop,
  trip,
  sharing,
  ages,
  sequence,
  equation,
  sorting,
  letters,
  clock,
  weekday,
  ordering,
  percent,
  shape,
  farm,
  parity,
];

/** The same shapes with numbers Pocket never saw. */
export const hardFamilies: readonly Source[] = [hardExpression, hardShop, hardTrip, hardShape, hardEquation, hardSum];
