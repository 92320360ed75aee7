import fc from 'fast-check';

/** Where a property names a longest length it means it: fast-check's own sizes end at ten, and no long sequence of events is tried. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), defaultSizeToMaxWhenMaxSpecified: true });
