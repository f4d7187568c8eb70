package io.github.disruptor4j;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Copies class files with a change (The Java Virtual Machine Specification, Java SE 17,
 * sections 4.1 and 4.4). Java has no public way to do this before 24.
 */
final class ClassFiles {

	private ClassFiles() {
	}

	/**
	 * Copies a class file and has the descriptors of fields and methods in it name
	 * another class.
	 * @param classFile the class file
	 * @param from the class that is named there
	 * @param to the class to name in its place; an array as well
	 * @return the copy
	 * @throws IOException if it isn't a class file
	 */
	static byte[] rename(byte[] classFile, Class<?> from, Class<?> to) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
		ByteArrayOutputStream copy = new ByteArrayOutputStream(classFile.length);
		DataOutputStream out = new DataOutputStream(copy);
		out.write(in.readNBytes(2 * Integer.BYTES)); // magic, version
		int constants = in.readUnsignedShort();
		out.writeShort(constants);
		int index = 1;
		while (index < constants) {
			int tag = in.readUnsignedByte();
			out.writeByte(tag);
			if (tag == 1) { // text
				out.writeUTF(in.readUTF().replace(from.descriptorString(), to.descriptorString()));
			}
			else {
				out.write(in.readNBytes(lengthOf(tag)));
			}
			index += (tag == 5 || tag == 6) ? 2 : 1; // long, double
		}
		in.transferTo(out);
		return copy.toByteArray();
	}

	private static int lengthOf(int tag) throws IOException {
		return switch (tag) {
			case 7, 8, 16, 19, 20 -> 2;
			case 15 -> 3;
			case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
			case 5, 6 -> 8;
			default -> throw new IOException("Not a class file: there is no constant with tag " + tag);
		};
	}

}
