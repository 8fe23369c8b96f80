// Loaded into the server by its launcher: when that is killed, the server leaves too instead of holding the port.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 8000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
