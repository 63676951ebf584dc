"""Reading a message: normalise, segment into claims with offsets, facts, language hint."""
