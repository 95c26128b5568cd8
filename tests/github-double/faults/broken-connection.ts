import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../http/answer.ts';
import { wireForm } from '../http/server.ts';

/** Sends the headers and half of an answer, then ends the connection. */
export function cutAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { headers, bytes } = wireForm(request, answer);
  response.writeHead(answer.status, headers);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy());
}

/** Answers nothing and ends the connection, after so many milliseconds. */
export function dropConnection(request: IncomingMessage, after: number): void {
  const { socket } = request;
  const timer = setTimeout(() => socket.destroy(), after);
  socket.once('close', () => {
    clearTimeout(timer);
  });
}
