// Has a program end with whoever started it, even by `kill -9`: it would go on to write where the next build is at work,
// or to hold a port. The other end of this pipe is held by nobody else, and nothing is ever sent.
import { Socket } from 'node:net'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const [starter, signal] = (process.env['STANDFIRST_PARENT'] ?? '').split(' ')

// Next hands this module on to the threads and programs it starts itself.
if (starter === String(process.ppid) && isMainThread) {
  const parent = new Socket({ fd: 3 })
  parent.on('close', signal === 'SIGTERM' ? stop : endAll)
  parent.on('error', () => undefined)
  parent.resume()
  parent.unref()
}

/** A command of ours knows what to finish first, and ends what it has started. */
function stop() {
  process.kill(process.pid, 'SIGTERM')
}

/** Others end at once, with all they have started: system/childProcess.ts gives each a group of its own. */
function endAll() {
  process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL')
}
