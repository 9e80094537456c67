/** A client of the ConnectWise PSA REST API: the client, its credentials and address, and the API interfaces. */
@NullMarked
package io.github.helpdeskbuttons.connectwise;

import org.jspecify.annotations.NullMarked;
