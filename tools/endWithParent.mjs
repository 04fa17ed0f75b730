// Has a program end with whoever started it, even by `kill -9`: it would go on to write where the next build is at work.
// The other end of this pipe is held by nobody else, and nothing is ever sent.
import { Socket } from 'node:net'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

// Next hands this module on to the threads and programs it starts itself.
if (process.env['STANDFIRST_PARENT'] === String(process.ppid) && isMainThread) {
  const parent = new Socket({ fd: 3 })
  parent.on('close', () => process.kill(process.pid, 'SIGKILL'))
  parent.on('error', () => undefined)
  parent.resume()
  parent.unref()
}
