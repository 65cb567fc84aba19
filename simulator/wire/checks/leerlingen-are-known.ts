import { judgeLeerlingen } from '../../results/judge.ts'
import { onResultaten } from './on-resultaten.ts'

export const leerlingenAreKnown = onResultaten('leerlingen-are-known', judgeLeerlingen)
