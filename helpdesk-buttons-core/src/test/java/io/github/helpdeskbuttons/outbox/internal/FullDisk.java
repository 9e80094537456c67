package io.github.helpdeskbuttons.outbox.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** A file system that has no space left, or none after some more writes, when a test says so. */
public final class FullDisk extends FilePathWrapper {
    static final String SCHEME = "fulldisk";
    private static final AtomicLong WRITES_LEFT = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicBoolean REFUSED = new AtomicBoolean();

    static void fill() {
        fillAfter(0);
    }

    /** That many writes succeed, and none after them. */
    static void fillAfter(int writes) {
        REFUSED.set(false);
        WRITES_LEFT.set(writes);
    }

    static void makeSpace() {
        WRITES_LEFT.set(Long.MAX_VALUE);
    }

    /** Whether it has refused a write since it was last told to fill. */
    static boolean hasRefused() {
        return REFUSED.get();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        private static void needSpace() throws IOException {
            if (WRITES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
                REFUSED.set(true);
                throw new IOException("No space left on device");
            }
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            needSpace();
            return file.write(from, position);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            needSpace();
            return file.write(from);
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            needSpace();
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
