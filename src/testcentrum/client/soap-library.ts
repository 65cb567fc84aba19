// Loaded when a description is first read: the library is large, and who is offline does without.
export { createClientAsync } from 'soap'
