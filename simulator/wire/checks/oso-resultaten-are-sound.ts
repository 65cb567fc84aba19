import { judgeOsoResultaten } from '../../results/judge.ts'
import { onResultaten } from './on-resultaten.ts'

export const osoResultatenAreSound = onResultaten('oso-resultaten-are-sound', judgeOsoResultaten)
