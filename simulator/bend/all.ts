import { namedThings } from '../named.ts'
import { anomalies } from './anomalies.ts'
import { ownAnomalies } from './own-anomalies.ts'

const known = namedThings('anomalies', anomalies, ownAnomalies)

export const addAnomalies = known.add
export const anomalyNamed = known.find
