import { parentPort, workerData } from 'node:worker_threads'
import { linkPart } from './link-part.ts'

// One part of two large lists, in a thread of its own: what it needs goes with it when it is done.
parentPort?.postMessage(linkPart(workerData))
