// A file of our own, so that the bundler makes a worker of it.
import "@plumbline/futures/ensemble/web-worker";
