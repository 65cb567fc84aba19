import { parse } from 'yaml'
import { anomalies } from '../../bend/anomalies.ts'
import { kinds as changes } from '../../changes/kinds.ts'
import { dialects } from '../../dialects/dialect.ts'
import { quirks } from '../../quirks/quirks.ts'
import { ok, route } from '../route.ts'

/** What can happen in a school, what can be odd about it, and in which ways a LAS may serve it. */
export const kinds = [
  route('get', '/kinds', () =>
    ok({
      changes: changes.map(({ soort, meaning, example, points = {} }) => ({
        soort,
        meaning,
        example: parse(`{ ${example} }`),
        points,
      })),
      anomalies: anomalies.map(({ name, story, severity, on, needs, later }) => ({
        name,
        story,
        severity,
        on,
        later,
        ...(needs !== undefined && { needs }),
      })),
      dialects: dialects.map(({ name }) => name),
      quirks: quirks.map(({ name, story }) => ({ name, story })),
    }),
  ),
]
